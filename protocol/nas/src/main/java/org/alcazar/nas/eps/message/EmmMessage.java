// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.element.OtherElements;

/** A message of EPS mobility management (TS 24.301 §8.2). */
public sealed interface EmmMessage extends EpsMessage permits AttachRequest, AttachAccept, AttachComplete, AttachReject,
        UeOriginatingDetachRequest, UeTerminatedDetachRequest, DetachAccept, TrackingAreaUpdateRequest, TrackingAreaUpdateAccept,
        TrackingAreaUpdateComplete, TrackingAreaUpdateReject, ExtendedServiceRequest, ControlPlaneServiceRequest, ServiceReject,
        ServiceAccept, GutiReallocationCommand, GutiReallocationComplete, AuthenticationRequest, AuthenticationReject, IdentityRequest,
        IdentityResponse, SecurityModeCommand, EmmStatus, EmmInformation, DownlinkNasTransport, UplinkNasTransport, CsServiceNotification,
        UplinkGenericNasTransport, DownlinkGenericNasTransport, ServiceRequest, AuthenticationAnswer, SecurityModeAnswer {

    EmmMessageType messageType();

    /** The elements that have no component of their own. */
    OtherElements others();
}
