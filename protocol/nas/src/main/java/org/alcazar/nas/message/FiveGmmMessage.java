// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.element.OtherElements;

/** A message of 5GS mobility management (TS 24.501 §8.2). */
public sealed interface FiveGmmMessage extends NasMessage permits RegistrationRequest, RegistrationAccept, RegistrationComplete,
        RegistrationReject, UeOriginatingDeregistrationRequest, UeOriginatingDeregistrationAccept, UeTerminatedDeregistrationRequest,
        UeTerminatedDeregistrationAccept, ServiceRequest, ServiceReject, ServiceAccept, ConfigurationUpdateCommand,
        ConfigurationUpdateComplete, AuthenticationRequest, AuthenticationAnswer, AuthenticationReject, AuthenticationResult,
        IdentityRequest, IdentityResponse, SecurityModeCommand, SecurityModeAnswer, FiveGmmStatus, Notification, NotificationResponse,
        UlNasTransport, DlNasTransport, ControlPlaneServiceRequest, NetworkSliceSpecificAuthenticationCommand,
        NetworkSliceSpecificAuthenticationComplete, NetworkSliceSpecificAuthenticationResult, RelayKeyRequest, RelayKeyAccept,
        RelayKeyReject, RelayAuthenticationRequest, RelayAuthenticationResponse, SecurityServiceDownlink,
        SecurityServiceUplink {

    FiveGmmMessageType messageType();

    /** The elements that have no component of their own. */
    OtherElements others();
}
