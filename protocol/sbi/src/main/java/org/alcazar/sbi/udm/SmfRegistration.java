// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.UUID;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;

/** That an SMF serves a session (TS 29.503 §6.2.6.2.4). */
public record SmfRegistration(UUID smfInstanceId, int pduSessionId, Snssai singleNssai, String dnn, PlmnId plmnId) {
}
