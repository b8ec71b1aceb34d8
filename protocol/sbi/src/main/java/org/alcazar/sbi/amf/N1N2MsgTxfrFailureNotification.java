// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

/** A transfer that did not reach the UE (TS 29.518 §6.1.6.2.34). */
public record N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause cause) {
}
