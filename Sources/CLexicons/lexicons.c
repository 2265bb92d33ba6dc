#include "lexicons.h"

// `#embed` is C23; the compiler knows it in every mode and would only warn.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A new file needs an array here and a line in the table below.

static const uint8_t abbreviations[] = {
#embed "../../Lexicons/en/abbreviations.tsv"
};
static const uint8_t bodies[] = {
#embed "../../Lexicons/en/bodies.tsv"
};
static const uint8_t body_names[] = {
#embed "../../Lexicons/en/body-names.tsv"
};
static const uint8_t calendar[] = {
#embed "../../Lexicons/en/calendar.tsv"
};
static const uint8_t cities[] = {
#embed "../../Lexicons/en/cities.tsv"
};
static const uint8_t context_reversers[] = {
#embed "../../Lexicons/en/context-reversers.tsv"
};
static const uint8_t cue_nouns[] = {
#embed "../../Lexicons/en/cue-nouns.tsv"
};
static const uint8_t cue_phrases[] = {
#embed "../../Lexicons/en/cue-phrases.tsv"
};
static const uint8_t given_names[] = {
#embed "../../Lexicons/en/given-names.tsv"
};
static const uint8_t media[] = {
#embed "../../Lexicons/en/media.tsv"
};
static const uint8_t nicknames[] = {
#embed "../../Lexicons/en/nicknames.tsv"
};
static const uint8_t places[] = {
#embed "../../Lexicons/en/places.tsv"
};
static const uint8_t quote_triggers[] = {
#embed "../../Lexicons/en/quote-triggers.tsv"
};
static const uint8_t reporting_verbs[] = {
#embed "../../Lexicons/en/reporting-verbs.tsv"
};
static const uint8_t role_fields[] = {
#embed "../../Lexicons/en/role-fields.tsv"
};
static const uint8_t roles[] = {
#embed "../../Lexicons/en/roles.tsv"
};
static const uint8_t signal_words[] = {
#embed "../../Lexicons/en/signal-words.tsv"
};
static const uint8_t suffix_classes[] = {
#embed "../../Lexicons/en/suffix-classes.tsv"
};
static const uint8_t surnames[] = {
#embed "../../Lexicons/en/surnames.tsv"
};
static const uint8_t tag_sequences[] = {
#embed "../../Lexicons/en/tag-sequences.tsv"
};
static const uint8_t time_words[] = {
#embed "../../Lexicons/en/time-words.tsv"
};
static const uint8_t titles[] = {
#embed "../../Lexicons/en/titles.tsv"
};
static const uint8_t word_classes[] = {
#embed "../../Lexicons/en/word-classes.tsv"
};

static const struct lexicons_file files[] = {
    {"abbreviations.tsv", abbreviations, sizeof abbreviations},
    {"bodies.tsv", bodies, sizeof bodies},
    {"body-names.tsv", body_names, sizeof body_names},
    {"calendar.tsv", calendar, sizeof calendar},
    {"cities.tsv", cities, sizeof cities},
    {"context-reversers.tsv", context_reversers, sizeof context_reversers},
    {"cue-nouns.tsv", cue_nouns, sizeof cue_nouns},
    {"cue-phrases.tsv", cue_phrases, sizeof cue_phrases},
    {"given-names.tsv", given_names, sizeof given_names},
    {"media.tsv", media, sizeof media},
    {"nicknames.tsv", nicknames, sizeof nicknames},
    {"places.tsv", places, sizeof places},
    {"quote-triggers.tsv", quote_triggers, sizeof quote_triggers},
    {"reporting-verbs.tsv", reporting_verbs, sizeof reporting_verbs},
    {"role-fields.tsv", role_fields, sizeof role_fields},
    {"roles.tsv", roles, sizeof roles},
    {"signal-words.tsv", signal_words, sizeof signal_words},
    {"suffix-classes.tsv", suffix_classes, sizeof suffix_classes},
    {"surnames.tsv", surnames, sizeof surnames},
    {"tag-sequences.tsv", tag_sequences, sizeof tag_sequences},
    {"time-words.tsv", time_words, sizeof time_words},
    {"titles.tsv", titles, sizeof titles},
    {"word-classes.tsv", word_classes, sizeof word_classes},
};

size_t lexicons_count(void) { return sizeof files / sizeof files[0]; }

struct lexicons_file lexicons_at(size_t place) { return files[place]; }
