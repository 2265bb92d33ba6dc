#include "cstemmer.h"

#include <libstemmer.h>

cstemmer *cstemmer_open(void) { return (cstemmer *)sb_stemmer_new("english", "UTF_8"); }

size_t cstemmer_stem(cstemmer *stemmer, const uint8_t *word, size_t count, const uint8_t **stem) {
  struct sb_stemmer *handle = (struct sb_stemmer *)stemmer;
  *stem = sb_stemmer_stem(handle, word, (int)count);
  return *stem ? (size_t)sb_stemmer_length(handle) : 0;
}

void cstemmer_close(cstemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }
