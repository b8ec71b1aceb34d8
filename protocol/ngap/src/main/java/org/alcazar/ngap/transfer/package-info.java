// SPDX-License-Identifier: Apache-2.0
/** What an SMF and a RAN node tell each other about a PDU session by way of the AMF (TS 38.413 §9.3.4). */
@NullMarked
package org.alcazar.ngap.transfer;

import org.jspecify.annotations.NullMarked;
