"""Word knowledge that several stages read: titles and their inflection, names, institutions. No stage in it."""
