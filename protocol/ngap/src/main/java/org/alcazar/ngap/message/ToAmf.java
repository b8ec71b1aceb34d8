// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

/** A message that a RAN node sends to an AMF. */
public sealed interface ToAmf extends NgapMessage permits AmfConfigurationUpdateAcknowledge, AmfConfigurationUpdateFailure,
        ErrorIndication, InitialContextSetupFailure, InitialContextSetupResponse, InitialUeMessage, NasNonDeliveryIndication, NgReset,
        NgResetAcknowledge, NgSetupRequest, PduSessionResourceModifyResponse, PduSessionResourceReleaseResponse,
        PduSessionResourceSetupResponse, RanConfigurationUpdate, UeContextModificationFailure, UeContextModificationResponse,
        UeContextReleaseComplete, UeContextReleaseRequest, UeRadioCapabilityInfoIndication, UplinkNasTransport {
}
