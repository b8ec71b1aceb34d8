// SPDX-License-Identifier: Apache-2.0
/** The authentication server of a data network (DN-AAA) as an SMF uses it (TS 33.501 §11.1): questions, answers, and what it may ask for itself. */
@NullMarked
package org.alcazar.aaa;

import org.jspecify.annotations.NullMarked;
