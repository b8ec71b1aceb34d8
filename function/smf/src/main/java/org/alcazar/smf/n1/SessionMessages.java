// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n1;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.AllowedSscMode;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationReject;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.SmContext;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** 5GSM messages of the network, made of what a session is (TS 24.501 §8.3). */
public final class SessionMessages {

    private SessionMessages() {
    }

    /**
     * @param cause why the session is not of the type that was asked for
     * @param alwaysOn the answer to the wish for an always-on session; null if there was none
     * @param eapMessage how the data network's authentication ended; null if there was none
     * @param services what the UE is told of security services
     */
    public static PduSessionEstablishmentAccept accept(SmContext context, @Nullable FiveGsmCause cause, @Nullable Boolean alwaysOn,
            @Nullable ProtocolConfigurationOptions options, @Nullable Octets eapMessage, OtherElements services) {
        var qos = context.qos();
        var bearer = context.bearer();
        return PduSessionEstablishmentAccept.builder(context.key().pduSessionId(), context.establishmentPti(), toUe(context.type()),
                SscMode.valueOf(context.sscMode().name()), QosElements.rules(qos), QosElements.ambr(qos.ambr())).cause(cause)
                .pduAddress(address(context)).eapMessage(eapMessage).snssai(slice(context.subject().sNssai())).alwaysOn(alwaysOn)
                .mappedEpsBearerContexts(bearer == null ? null : List.of(QosElements.mapped(qos, bearer.ebi())))
                .qosFlows(bearer == null ? QosElements.flows(qos) : QosElements.flows(qos, bearer.ebi()))
                .protocolConfigurationOptions(options).dnn(new Dnn(context.subject().dnn())).others(services).build();
    }

    /** @param backOff how long the UE is to stay away, null for as long as it likes */
    public static PduSessionEstablishmentReject reject(int pduSessionId, int pti, FiveGsmCause cause, @Nullable Duration backOff) {
        return reject(pduSessionId, pti, cause, backOff, null);
    }

    /** @param eapMessage how the data network's authentication ended, if that is why */
    public static PduSessionEstablishmentReject reject(int pduSessionId, int pti, FiveGsmCause cause, @Nullable Duration backOff,
            @Nullable Octets eapMessage) {
        var reject = PduSessionEstablishmentReject.builder(pduSessionId, pti, cause).eapMessage(eapMessage)
                .backOffTimer(backOff == null ? null : GprsTimer3.of(backOff));
        if (cause.equals(FiveGsmCause.NOT_SUPPORTED_SSC_MODE)) {
            reject.allowedSscMode(new AllowedSscMode(true, true, false));
        }
        return reject.build();
    }

    /** What leads the UE from one QoS to another. */
    public static PduSessionModificationCommand modification(int pduSessionId, int pti, SessionQos before, SessionQos after) {
        var rules = QosElements.changes(before, after);
        var flows = QosElements.flowChanges(before, after);
        return PduSessionModificationCommand.builder(pduSessionId, pti)
                .sessionAmbr(before.ambr().equals(after.ambr()) ? null : QosElements.ambr(after.ambr()))
                .qosRules(rules.isEmpty() ? null : rules)
                .qosFlows(flows.isEmpty() ? null : flows).build();
    }

    public static PduSessionModificationReject modificationReject(int pduSessionId, int pti, FiveGsmCause cause) {
        return PduSessionModificationReject.builder(pduSessionId, pti, cause).build();
    }

    /** @param eapMessage how the data network's authentication ended, if that is why */
    public static PduSessionReleaseCommand release(int pduSessionId, int pti, FiveGsmCause cause, @Nullable Octets eapMessage) {
        return PduSessionReleaseCommand.builder(pduSessionId, pti, cause).eapMessage(eapMessage).build();
    }

    /** What the session is of, as the UE says it. */
    public static PduSessionType toUe(org.alcazar.sbi.PduSessionType type) {
        return PduSessionType.valueOf(type.name());
    }

    private static @Nullable PduAddress address(SmContext context) {
        var address = context.address();
        var type = address.type();
        if (type == null) {
            return null;
        }
        var identifier = new OctetWriter(8).u64(address.interfaceIdentifier()).toOctets();
        return switch (type) {
            case IPV4 -> PduAddress.ipv4(ipv4(address));
            case IPV6 -> PduAddress.ipv6(identifier);
            case IPV4V6 -> PduAddress.ipv4v6(identifier, ipv4(address));
            case UNSTRUCTURED, ETHERNET -> null;
        };
    }

    private static Octets ipv4(org.alcazar.smf.context.PduAddress address) {
        return Objects.requireNonNull(address.ipv4()).octets();
    }

    /** A slice as the UE says it. */
    public static Snssai slice(org.alcazar.sbi.Snssai slice) {
        return slice.sd() == null ? Snssai.of(slice.sst())
                : Snssai.of(slice.sst(), slice.sd().at(0) << 16 | slice.sd().at(1) << 8 | slice.sd().at(2));
    }
}
