#include "models.h"

// `#embed` is C23; the compiler knows it in every mode and would only warn.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The tensors of a model lie at multiples of 64 bytes.
static const _Alignas(64) uint8_t attribution[] = {
#embed "../../Models/en-attribution.model"
};

static const uint8_t antecedents[] = {
#embed "../../Models/en-antecedents.model"
};

const uint8_t *models_attribution(void) { return attribution; }

size_t models_attribution_length(void) { return sizeof attribution; }

const uint8_t *models_antecedents(void) { return antecedents; }

size_t models_antecedents_length(void) { return sizeof antecedents; }

static const uint8_t names[] = {
#embed "../../Models/en-names.model"
};

const uint8_t *models_names(void) { return names; }

size_t models_names_length(void) { return sizeof names; }
