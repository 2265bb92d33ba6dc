#ifndef CMODELS_H
#define CMODELS_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the model that was built into the program; they live as long as the program.
const uint8_t *_Nonnull models_attribution(void);

/// How many bytes it has.
size_t models_attribution_length(void);

/// The bytes of the ranker of pronouns' antecedents that was built into the program.
const uint8_t *_Nonnull models_antecedents(void);

/// How many bytes it has.
size_t models_antecedents_length(void);

/// The bytes of the classifier of names that was built into the program.
const uint8_t *_Nonnull models_names(void);

/// How many bytes it has.
size_t models_names_length(void);

#endif
