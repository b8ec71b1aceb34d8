// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of records and components as the standards write them. */
final class Names {

    /** Abbreviations the standards write in capitals. */
    private static final Set<String> CAPITALS = Set.of("amf", "ran", "ue", "ngap", "nas", "pdu", "id", "plmn", "tai", "tac", "guami", "guti", "suci",
            "supi", "imei", "imeisv", "nssai", "sst", "sd", "abba", "rand", "autn", "auts", "mac", "eps", "drx", "mico", "ladn", "sms", "rfsp",
            "rrc", "cgi", "ng", "nr", "eutra", "nai", "dnn", "qos", "qfi", "ambr", "ip", "ipv4", "ipv6", "teid", "seid", "fseid", "fteid", "pdr",
            "far", "urr", "qer", "bar", "pdi", "upf", "smf", "mme", "sgw", "pgw", "apn", "imsi", "msisdn", "mei", "rat", "ebi", "pdn", "gtp", "gtpu",
            "enb", "gnb", "s1ap", "eap", "tls", "kdf", "iv", "emm", "esm", "ksi", "ul", "dl", "up", "cp", "sctp", "tnl", "npn", "cag", "nid", "srvcc",
            "pti", "sdf", "ldn", "pco", "apco", "epco", "arp", "qci", "psa", "mtu", "lai", "tmsi", "res", "spi", "tft", "erab", "csg", "gummei",
            "mnc", "mcc", "v1u", "ie", "mm", "sm", "pei");

    private static final Map<String, String> SPECIAL = Map.of("fiveg", "5G", "5g", "5G", "fivegs", "5GS", "fivegmm", "5GMM", "fivegsm", "5GSM",
            "fivegsmm", "5GSMM", "snssai", "S-NSSAI", "stmsi", "S-TMSI");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 10_000;

    private Names() {
    }

    /** {@code RAN UE NGAP ID} for {@code ranUeNgapId}, {@code NG Setup Request} for {@code NgSetupRequest}. */
    static String words(String name) {
        var known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        var words = make(name);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(name, words);
        }
        return words;
    }

    private static String make(String name) {
        boolean title = Character.isUpperCase(name.charAt(0));
        var prepared = name.replaceAll("[fF]iveGSTmsi", "Fiveg_S-Tmsi").replace("sNssai", "S-Nssai").replaceAll("[fF]iveG(mm|sm)", "Fiveg$1_")
                .replaceAll("[fF]iveG", "Fiveg_").replaceAll("[fF]Teid", "F-Teid").replaceAll("[fF]Seid", "F-Seid").replace("eRab", "E-Rab");
        var words = new StringBuilder();
        for (var word : prepared.split("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(capitals(word, title || words.isEmpty()));
            }
        }
        return words.toString();
    }

    private static String capitals(String word, boolean first) {
        var low = word.toLowerCase(Locale.ROOT);
        var special = SPECIAL.get(low);
        if (special != null) {
            return special;
        }
        if (Arrays.stream(low.split("-")).allMatch(part -> CAPITALS.contains(part) || part.matches("[a-z]|5g[a-z]*"))) {
            return low.toUpperCase(Locale.ROOT);
        }
        return first ? low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1) : low;
    }

    /** The name without what Java wants of one: {@code synch failure} for {@code SYNCH_FAILURE}. */
    static String constant(Enum<?> constant) {
        var known = CONSTANTS.get(constant);
        return known == null ? CONSTANTS.computeIfAbsent(constant, Names::plain) : known;
    }

    private static final Map<Enum<?>, String> CONSTANTS = new ConcurrentHashMap<>();

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("three gpp", "3GPP").replaceFirst("^v(?=[0-9])", "");
    }
}
