// SPDX-License-Identifier: Apache-2.0
/**
 * Who gets in when more come than can be served: rates and bounds on what UEs begin, and what gNBs are asked to hold back.
 *
 * <pre>
 * first message of a UE ──► claims a 5G-GUTI? ──► its strand: right MAC? ──► {@link LoadControl#returns}: refused by #22, protected
 *                              │ no                    │ no
 *                              └───────────────────────┴──► {@link LoadControl#enter}: refused by a release, without a word
 * </pre>
 *
 * <p>What a UE costs before it has proved anything is one NGAP message each way. A SUCI is opened behind the gate, and
 * for a few UEs at a time: who has got in is held until it is its turn, so that UEs that are known do not stand behind those that are not.
 */
@NullMarked
package org.alcazar.amf.admission;

import org.jspecify.annotations.NullMarked;
