#include "cweb.h"

// `#embed` is C23; the compiler knows it in every mode and would only warn.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A new file needs an array here and a line in the table below.

static const uint8_t openapi[] = {
#embed "../../Web/openapi.json"
};
static const uint8_t script[] = {
#embed "../../Web/script.js"
};
static const uint8_t style[] = {
#embed "../../Web/style.css"
};

static const struct cweb_file files[] = {
    {"openapi.json", openapi, sizeof openapi},
    {"script.js", script, sizeof script},
    {"style.css", style, sizeof style},
};

size_t cweb_count(void) { return sizeof files / sizeof files[0]; }

struct cweb_file cweb_at(size_t place) { return files[place]; }
