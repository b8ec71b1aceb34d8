// SPDX-License-Identifier: Apache-2.0
/** The UDM: authentication vectors, deconcealment of identifiers, subscription data, and which AMF serves whom. */
@NullMarked
package org.alcazar.udm;

import org.jspecify.annotations.NullMarked;
