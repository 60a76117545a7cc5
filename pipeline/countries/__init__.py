"""Names of states and peoples: `find_countries` proposes mentions whose value is the state's code."""

from pipeline.countries.find import find_countries
from pipeline.countries.names import country_codes, country_name_en, country_name_tr

__all__ = ["country_codes", "country_name_en", "country_name_tr", "find_countries"]
