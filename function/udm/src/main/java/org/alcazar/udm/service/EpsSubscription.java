// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.hss.ApnConfiguration;
import org.alcazar.sbi.hss.ApnConfiguration.EpsSubscribedQosProfile;
import org.alcazar.sbi.hss.ApnConfigurationProfile;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.udm.subscriber.SessionSubscription;

/**
 * What a subscription to slices and data networks of 5GS comes to in EPS, which has no slices: each data network of the subscribed slices is an
 * APN. One that several slices have is taken from the first of them, default slices first (TS 23.501 §5.15.7).
 */
final class EpsSubscription {

    /** Best effort, as subscriptions without a QoS profile have it. */
    private static final int QCI_DEFAULT = 9;

    /** The non-GBR 5QIs that are QCIs of the same meaning (TS 23.203 table 6.1.7-A, TS 23.501 table 5.7.4-1). */
    private static final List<Integer> QCIS = List.of(5, 6, 7, 8, 9, 69, 70, 79, 80);

    private EpsSubscription() {
    }

    /**
     * @param rows what is subscribed in a slice, one row a data network
     * @throws ProblemDetails {@link Cause#DATA_NOT_FOUND} if there is nothing that EPS could carry
     */
    static ApnConfigurationProfile of(Nssai slices, Function<Snssai, List<SessionSubscription>> rows) {
        Map<String, ApnConfiguration> apns = new TreeMap<>();
        int chosen = 0;
        int number = 0;
        for (var slice : slices.all()) {
            var subscribed = rows.apply(slice).stream().filter(row -> inEps(row.configuration())).toList();
            for (var row : subscribed) {
                var name = row.dnn().toLowerCase(Locale.ROOT);
                if (apns.containsKey(name)) {
                    continue;
                }
                number++;
                apns.put(name, apn(number, row));
                if (chosen == 0 && (row.isDefault() || subscribed.size() == 1)) {
                    chosen = number;
                }
            }
        }
        if (apns.isEmpty()) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND, "no data network that EPS could carry");
        }
        var all = List.copyOf(apns.values());
        return new ApnConfigurationProfile(chosen == 0 ? all.getFirst().contextIdentifier() : chosen, all);
    }

    private static ApnConfiguration apn(int number, SessionSubscription row) {
        var configuration = row.configuration();
        var qos = configuration.fiveGQosProfile();
        var profile = qos == null ? new EpsSubscribedQosProfile(QCI_DEFAULT, Arp.DEFAULT)
                : new EpsSubscribedQosProfile(QCIS.contains(qos.fiveQi()) ? qos.fiveQi() : QCI_DEFAULT, qos.arp());
        return new ApnConfiguration(number, pdnType(configuration), row.dnn(), profile, configuration.sessionAmbr(), true);
    }

    /** Ethernet and what has no structure stay in 5GS. */
    private static boolean inEps(DnnConfiguration configuration) {
        return isIp(configuration.pduSessionTypes().defaultSessionType());
    }

    private static PduSessionType pdnType(DnnConfiguration configuration) {
        var types = configuration.pduSessionTypes();
        boolean both = types.allows(PduSessionType.IPV4V6) || types.allows(PduSessionType.IPV4) && types.allows(PduSessionType.IPV6);
        return both ? PduSessionType.IPV4V6 : types.defaultSessionType();
    }

    private static boolean isIp(PduSessionType type) {
        return type == PduSessionType.IPV4 || type == PduSessionType.IPV6 || type == PduSessionType.IPV4V6;
    }
}
