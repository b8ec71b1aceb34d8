// SPDX-License-Identifier: Apache-2.0
/** A UE's end of EAP for data networks that authenticate for themselves (TS 33.501 §11.1): who the user is, and how it proves that. */
@NullMarked
package org.alcazar.ue.eap;

import org.jspecify.annotations.NullMarked;
