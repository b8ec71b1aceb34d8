// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.aaa.DnAaas;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.smf.SmContextStatusCallback;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.smf.SecurityFunctions;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.context.AddressPools;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.World;

/** What every procedure of the SMF works with. */
public record Collaborators(SmfConfiguration configuration, World world, CommunicationService amf, SmContextStatusCallback amfStatus,
        SubscriberDataManagementService subscriberData, UeContextManagementService contextManagement, SmPolicyControlService policyControl,
        AddressPools addresses, DnAaas aaas, SecurityFunctions security, SmfEvents events) {
}
