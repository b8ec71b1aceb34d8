// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

/** What the AMF makes of a transfer (TS 29.518 §6.1.6.2.19). */
public record N1N2MessageTransferRspData(N1N2MessageTransferCause cause) {
}
