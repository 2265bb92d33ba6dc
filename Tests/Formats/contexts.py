"""The JSON-LD contexts of the standards, as far as dixit uses them.

Terms are given one by one: a member that is not listed here does not expand, and the test fails. Whether the
standards have a term, and as what, was looked up in the W3C's anno.jsonld and on schema.org.
"""

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
FOAF = "http://xmlns.com/foaf/0.1/"
XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEMA = "http://schema.org/"


def link(iri, **more):
    return {"@id": iri, "@type": "@id", **more}


WEB_ANNOTATION = {
    "@context": {
        "id": {"@type": "@id", "@id": "@id"},
        "type": {"@type": "@id", "@id": "@type"},
        "Annotation": OA + "Annotation",
        "AnnotationCollection": AS + "OrderedCollection",
        "AnnotationPage": AS + "OrderedCollectionPage",
        "TextualBody": OA + "TextualBody",
        "SpecificResource": OA + "SpecificResource",
        "TextPositionSelector": OA + "TextPositionSelector",
        "TextQuoteSelector": OA + "TextQuoteSelector",
        "Person": FOAF + "Person",
        "Organization": FOAF + "Organization",
        "assessing": OA + "assessing",
        "classifying": OA + "classifying",
        "identifying": OA + "identifying",
        "linking": OA + "linking",
        "tagging": OA + "tagging",
        "body": link(OA + "hasBody"),
        "target": link(OA + "hasTarget"),
        "source": link(OA + "hasSource"),
        "selector": link(OA + "hasSelector"),
        "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
        "exact": OA + "exact",
        "prefix": OA + "prefix",
        "suffix": OA + "suffix",
        "start": {"@id": OA + "start", "@type": XSD + "nonNegativeInteger"},
        "end": {"@id": OA + "end", "@type": XSD + "nonNegativeInteger"},
        "value": RDF + "value",
        "label": RDFS + "label",
        "name": FOAF + "name",
        "first": link(AS + "first"),
        "items": link(AS + "items", **{"@container": "@list"}),
        "startIndex": {"@id": AS + "startIndex", "@type": XSD + "nonNegativeInteger"},
        "total": {"@id": AS + "totalItems", "@type": XSD + "nonNegativeInteger"},
    }
}

SCHEMA_ORG = {
    "@context": {
        term: SCHEMA + term
        for term in (
            "Article Organization Person Quotation alternateName creator creditText datePublished description "
            "hasPart headline identifier isPartOf jobTitle keywords name position spokenByCharacter text"
        ).split()
    }
}

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": WEB_ANNOTATION,
    "https://schema.org": SCHEMA_ORG,
}


def load(url, options=None):
    """A document loader for PyLD that asks nobody."""
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXTS[url]}
