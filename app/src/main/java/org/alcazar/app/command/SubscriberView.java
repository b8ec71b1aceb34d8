// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.HexFormat;
import java.util.List;
import org.alcazar.sbi.Snssai;
import org.alcazar.udm.subscriber.Subscriber;

/**
 * A subscriber as commands show it. Keys are never shown.
 *
 * @param amf the authentication management field, four hexadecimal digits
 * @param sqn the sequence number that is next, twelve hexadecimal digits
 */
record SubscriberView(String supi, String algorithm, String amf, String sqn, List<String> defaultSlices, List<String> slices, String uplink,
        String downlink) {

    static SubscriberView of(Subscriber subscriber) {
        var data = subscriber.amData();
        var hex = HexFormat.of();
        return new SubscriberView(subscriber.supi(), subscriber.algorithm().toString(), hex.toHexDigits(subscriber.amf(), 4),
                hex.toHexDigits(subscriber.sqn(), 12), texts(data.nssai().defaultSingleNssais()), texts(data.nssai().singleNssais()),
                data.subscribedUeAmbr().uplink().toString(), data.subscribedUeAmbr().downlink().toString());
    }

    private static List<String> texts(List<Snssai> slices) {
        return slices.stream().map(Snssai::toString).toList();
    }
}
