#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

_Static_assert(CICU_VERSION_ROOM >= U_MAX_VERSION_STRING_LENGTH, "room for a version");

struct cicu_breaks {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaks *cicu_breaks_open(int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_breaks *breaks = calloc(1, sizeof *breaks);
  if (breaks == NULL) {
    *code = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaks->text = (UText)UTEXT_INITIALIZER;
  breaks->iterator = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &status);
  if (U_FAILURE(status)) {
    *code = status;
    cicu_breaks_close(breaks);
    return NULL;
  }
  return breaks;
}

bool cicu_breaks_set_text(
    cicu_breaks *breaks, const uint8_t *text, int32_t length, int32_t *code) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaks->text, text == NULL ? "" : (const char *)text, length, &status);
  ubrk_setUText(breaks->iterator, &breaks->text, &status);
  if (U_FAILURE(status)) {
    *code = status;
    return false;
  }
  ubrk_first(breaks->iterator);
  return true;
}

int32_t cicu_breaks_next(cicu_breaks *breaks, int32_t *offsets, int32_t room) {
  int32_t count = 0;
  while (count < room) {
    int32_t offset = ubrk_next(breaks->iterator);
    if (offset == UBRK_DONE) break;
    offsets[count++] = offset;
  }
  return count;
}

void cicu_breaks_close(cicu_breaks *breaks) {
  if (breaks == NULL) return;
  if (breaks->iterator != NULL) ubrk_close(breaks->iterator);
  utext_close(&breaks->text);
  free(breaks);
}

bool cicu_is_sentence_terminal(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_S_TERM);
}

int32_t cicu_decompose(const uint16_t *text, int32_t length, uint16_t *out, int32_t room) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t made = unorm2_normalize(
      normalizer, (const UChar *)text, length, (UChar *)out, room, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : made;
}

const char *cicu_error_name(int32_t code) { return u_errorName((UErrorCode)code); }

void cicu_version(char *text) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
}
