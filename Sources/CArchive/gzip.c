#include "gzip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "carchive.h"

/* Bytes that inflate gives at once, and that a member found after damage must give to be believed,
   if it does not end before with the right checksum. */
#define OUTPUT (1 << 16)
/* Bytes already read that are kept: damage may be noticed only after the end of the damaged member,
   a block of deflate (tens of thousands of bytes) later. */
#define HISTORY (1 << 16)
#define INPUT (1 << 18)
/* zlib's largest window, and its mark for gzip's header and trailer. */
#define WINDOW_BITS (15 + 16)

/* BROKEN is damage that is still to be told of, LOST is after that. */
enum state { BETWEEN, INSIDE, BROKEN, LOST, ENDED };

struct gzip_reader {
  gzip_fill *fill;
  void *context;
  z_stream stream;
  enum state state;
  int at_end;
  int has_members;
  /* Where in `input` the next byte, the end of bytes, and the first byte that a search after damage
     may begin at are. */
  size_t next, filled, search;
  const char *message;
  uint8_t input[HISTORY + INPUT];
  uint8_t output[OUTPUT];
};

gzip_reader *gzip_open(gzip_fill *fill, void *context, const uint8_t *first, size_t count) {
  gzip_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  if (inflateInit2(&reader->stream, WINDOW_BITS) != Z_OK) {
    free(reader);
    return NULL;
  }
  reader->fill = fill;
  reader->context = context;
  memcpy(reader->input, first, count);
  reader->filled = count;
  return reader;
}

void gzip_close(gzip_reader *reader) {
  if (reader == NULL) return;
  inflateEnd(&reader->stream);
  free(reader);
}

const char *gzip_message(const gzip_reader *reader) { return reader->message; }

/* Reads more behind what there is, dropping what lies before `keep`; 0 if the system refused. */
static int more(gzip_reader *reader, size_t keep) {
  if (reader->at_end) return 1;
  if (keep > 0) {
    memmove(reader->input, reader->input + keep, reader->filled - keep);
    reader->next -= keep;
    reader->filled -= keep;
    reader->search = reader->search > keep ? reader->search - keep : 0;
  }
  size_t room = sizeof reader->input - reader->filled;
  if (room == 0) return 1;
  ptrdiff_t count = reader->fill(reader->context, reader->input + reader->filled, room);
  if (count < 0) return 0;
  reader->at_end = count == 0;
  reader->filled += (size_t)count;
  return 1;
}

/* Notes damage; what was made before it is given first. */
static int32_t damaged(gzip_reader *reader, const char *message) {
  reader->message = message;
  reader->state = BROKEN;
  return CARCHIVE_BYTES;
}

/* Begins to inflate at `next`. */
static void begin(gzip_reader *reader) {
  inflateReset2(&reader->stream, WINDOW_BITS);
  reader->state = INSIDE;
  reader->has_members = 1;
  reader->search = reader->next + 1;
}

/* Looks for what follows a member: another one, the end, or zeros before the end, as tapes and
   gzip have them. */
static int32_t between(gzip_reader *reader) {
  int has_zeros = 0;
  for (;;) {
    while (reader->next < reader->filled && reader->input[reader->next] == 0) {
      has_zeros = 1;
      reader->next++;
    }
    if (reader->filled - reader->next >= 2 || (reader->at_end && reader->filled > reader->next)) {
      reader->search = reader->next;
      if (has_zeros && reader->has_members) {
        return damaged(reader, "zeros between two gzip members");
      }
      if (reader->filled - reader->next < 2 || reader->input[reader->next] != 0x1f
          || reader->input[reader->next + 1] != 0x8b) {
        return damaged(reader, "no gzip member begins where one should");
      }
      begin(reader);
      return CARCHIVE_BYTES;
    }
    if (reader->at_end) {
      reader->state = ENDED;
      return CARCHIVE_END;
    }
    if (!more(reader, reader->next)) return CARCHIVE_REFUSED;
  }
}

/* Whether a member that decodes begins at `next`, as far as the bytes in memory tell. */
static int decodes(gzip_reader *reader) {
  inflateReset2(&reader->stream, WINDOW_BITS);
  reader->stream.next_in = reader->input + reader->next;
  reader->stream.avail_in = (uInt)(reader->filled - reader->next);
  reader->stream.next_out = reader->output;
  reader->stream.avail_out = OUTPUT;
  int status = inflate(&reader->stream, Z_NO_FLUSH);
  return status == Z_STREAM_END || (status == Z_OK && reader->stream.avail_out == 0);
}

/* Looks for the next member that decodes. */
static int32_t find(gzip_reader *reader) {
  static const uint8_t magic[] = {0x1f, 0x8b, Z_DEFLATED};
  reader->next = reader->search;
  for (;;) {
    while (reader->filled - reader->next >= sizeof magic) {
      const uint8_t *place = memchr(
          reader->input + reader->next, magic[0], reader->filled - reader->next - sizeof magic + 1);
      if (place == NULL) {
        reader->next = reader->filled - sizeof magic + 1;
        break;
      }
      reader->next = (size_t)(place - reader->input);
      if (memcmp(place, magic, sizeof magic) == 0) {
        while (!reader->at_end && reader->filled - reader->next < INPUT) {
          if (!more(reader, reader->next)) return CARCHIVE_REFUSED;
        }
        if (decodes(reader)) {
          begin(reader);
          return CARCHIVE_BYTES;
        }
      }
      reader->next++;
    }
    if (reader->at_end) {
      reader->state = ENDED;
      return CARCHIVE_END;
    }
    if (!more(reader, reader->next)) return CARCHIVE_REFUSED;
    reader->search = reader->next;
  }
}

/* Inflates the next stretch of a member; CARCHIVE_BYTES with none at its end. */
static int32_t inside(gzip_reader *reader, size_t *count) {
  for (;;) {
    if (reader->next == reader->filled) {
      size_t kept = reader->filled - (reader->filled < HISTORY ? reader->filled : HISTORY);
      if (!more(reader, kept)) return CARCHIVE_REFUSED;
      if (reader->next == reader->filled) return damaged(reader, "the gzip member is cut off");
    }
    reader->stream.next_in = reader->input + reader->next;
    reader->stream.avail_in = (uInt)(reader->filled - reader->next);
    reader->stream.next_out = reader->output;
    reader->stream.avail_out = OUTPUT;
    int status = inflate(&reader->stream, Z_NO_FLUSH);
    reader->next = reader->filled - reader->stream.avail_in;
    *count = OUTPUT - reader->stream.avail_out;
    if (status == Z_STREAM_END) {
      reader->state = BETWEEN;
      return CARCHIVE_BYTES;
    }
    if (status != Z_OK && status != Z_BUF_ERROR) {
      const char *message = reader->stream.msg;
      return damaged(reader, message == NULL ? "the gzip member does not decode" : message);
    }
    if (*count > 0) return CARCHIVE_BYTES;
  }
}

int32_t gzip_next(gzip_reader *reader, const uint8_t **bytes, size_t *count) {
  *bytes = reader->output;
  *count = 0;
  while (reader->state != ENDED) {
    int32_t found;
    switch (reader->state) {
    case BETWEEN: found = between(reader); break;
    case BROKEN:
      reader->state = LOST;
      return CARCHIVE_DAMAGED;
    case LOST: found = find(reader); break;
    default: found = inside(reader, count); break;
    }
    if (found != CARCHIVE_BYTES || *count > 0) return found;
  }
  return CARCHIVE_END;
}
