// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of the protocol itself (TS 36.413 §9.2.1.3, §10). */
public enum CauseProtocol implements Cause {
    TRANSFER_SYNTAX_ERROR,
    ABSTRACT_SYNTAX_ERROR_REJECT,
    ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY,
    MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE,
    SEMANTIC_ERROR,
    ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE,
    UNSPECIFIED;

    static final AperType<CauseProtocol> TYPE = Aper.enumerated(CauseProtocol.class, 7);
}
