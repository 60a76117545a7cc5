"""The shipped pipeline in a worker: what it remembers of the articles it has read."""

from pipeline.batch.extractor import PipelineExtractor
from pipeline.records import Article


def test_the_vocabulary_does_not_grow_with_the_number_of_articles():
    extractor = PipelineExtractor("rules", "TR")
    sizes = []
    for number in range(1000):
        extractor(Article(id="a", text=f"Ankara'da konu{number} ve olay{number} konuşuldu."))
        vocabularies = (extractor._nlp.vocab, extractor._nlp.tokenizer.vocab)
        sizes.append(sum(map(len, vocabularies)))
    assert max(sizes[500:]) <= max(sizes[:500])
