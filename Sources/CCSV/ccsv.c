#include "ccsv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

struct ccsv_parser {
  struct csv_parser csv;
  bool keeps_fields;
  bool failed;
  int32_t rows;
  uint8_t *bytes;
  size_t length, room;
  size_t *ends;
  size_t fields, field_room;
};

/* Blanks belong to the text: libcsv would cut those around a field. */
static int no_space(unsigned char byte) {
  (void)byte;
  return 0;
}

static void take_field(void *field, size_t count, void *context) {
  ccsv_parser *parser = context;
  if (!parser->keeps_fields || parser->failed) return;
  if (parser->length + count > parser->room) {
    size_t room = 2 * (parser->length + count);
    uint8_t *bytes = realloc(parser->bytes, room);
    if (bytes == NULL) {
      parser->failed = true;
      return;
    }
    parser->bytes = bytes;
    parser->room = room;
  }
  if (parser->fields == parser->field_room) {
    size_t room = 2 * parser->field_room + 16;
    size_t *ends = realloc(parser->ends, room * sizeof *ends);
    if (ends == NULL) {
      parser->failed = true;
      return;
    }
    parser->ends = ends;
    parser->field_room = room;
  }
  if (count > 0) memcpy(parser->bytes + parser->length, field, count);
  parser->length += count;
  parser->ends[parser->fields++] = parser->length;
}

static void end_row(int terminator, void *context) {
  (void)terminator;
  ccsv_parser *parser = context;
  parser->rows++;
}

ccsv_parser *ccsv_open(uint8_t separator, bool keeps_fields) {
  ccsv_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  if (csv_init(&parser->csv, 0) != 0) {
    free(parser);
    return NULL;
  }
  csv_set_delim(&parser->csv, separator);
  csv_set_space_func(&parser->csv, no_space);
  parser->keeps_fields = keeps_fields;
  return parser;
}

int32_t ccsv_feed(ccsv_parser *parser, const uint8_t *bytes, size_t count) {
  int32_t before = parser->rows;
  size_t parsed = csv_parse(&parser->csv, bytes, count, take_field, end_row, parser);
  return parsed == count && !parser->failed ? parser->rows - before : -1;
}

size_t ccsv_field_count(const ccsv_parser *parser) { return parser->fields; }

const uint8_t *ccsv_field(const ccsv_parser *parser, size_t place, size_t *count) {
  size_t start = place == 0 ? 0 : parser->ends[place - 1];
  *count = parser->ends[place] - start;
  return parser->bytes == NULL ? (const uint8_t *)"" : parser->bytes + start;
}

void ccsv_close(ccsv_parser *parser) {
  if (parser == NULL) return;
  csv_free(&parser->csv);
  free(parser->bytes);
  free(parser->ends);
  free(parser);
}
