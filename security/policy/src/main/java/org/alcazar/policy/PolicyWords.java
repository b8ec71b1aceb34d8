// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.ondemand.EapMethod;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the words of an operator: {@code DH exchange (network), device authentication (UE, preferred)}.
 *
 * <p>A service is its name and, in parentheses, what is to be said of it: {@code network} (what it is without a word) or {@code UE};
 * {@code required} (likewise) or {@code preferred}; {@code place 2}; and its options: {@code at least x25519}, {@code holds 12h},
 * {@code rp example.org}, {@code AAA aaa.example} (or {@code by aaa.example} after the parentheses), {@code EAP-TLS}, {@code key from AMF},
 * {@code NEA0 allowed}.
 */
public final class PolicyWords {

    private static final int LONGEST = 4096;
    private static final String BY = " by ";

    private PolicyWords() {
    }

    /** A service's name. */
    public static String name(SecurityService service) {
        return switch (service) {
            case DH_EXCHANGE -> "DH exchange";
            case DEVICE_AUTHENTICATION -> "device authentication";
            case USER_AUTHENTICATION -> "user authentication";
            case SECONDARY_AUTHENTICATION -> "secondary authentication";
            case INDEPENDENT_SM_SECURITY -> "independent SM security";
        };
    }

    /**
     * The service of that name.
     *
     * @throws IllegalArgumentException if it is none; the message says what there is
     */
    public static SecurityService service(String name) {
        for (var service : SecurityService.values()) {
            if (name(service).equalsIgnoreCase(name.strip())) {
                return service;
            }
        }
        throw new IllegalArgumentException("there is no service \"" + name.strip() + "\"; there are "
                + Stream.of(SecurityService.values()).map(PolicyWords::name).collect(Collectors.joining(", ")));
    }

    /**
     * The services that a text wants at a layer.
     *
     * @throws IllegalArgumentException if it is not understood; the message says where
     */
    public static List<WantedService> services(Layer layer, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
        var all = new ArrayList<WantedService>();
        for (var one : split(text)) {
            all.add(wanted(layer, one.strip()));
        }
        return all;
    }

    /** The services as {@link #services(Layer, String)} reads them. */
    public static String services(List<WantedService> services) {
        return services.stream().map(PolicyWords::text).collect(Collectors.joining(", "));
    }

    /** Whom a row is for. */
    public static String scope(PolicyScope scope) {
        var parts = new ArrayList<String>();
        if (scope.supi() != null) {
            parts.add("subscriber " + scope.supi());
        }
        if (scope.snssai() != null) {
            parts.add("slice " + scope.snssai());
        }
        if (scope.dnn() != null) {
            parts.add("DNN " + scope.dnn());
        }
        return parts.isEmpty() ? "everyone" : String.join(", ", parts);
    }

    /** A row: for whom, and what at each layer. */
    public static String row(SecurityPolicyRow row) {
        return scope(row.scope()) + ": " + Stream.of(Layer.values()).filter(layer -> !row.of(layer).isEmpty())
                .map(layer -> layer + ": " + services(row.of(layer))).collect(Collectors.joining("; "));
    }

    /** A group's name. */
    public static String name(KeyAgreementGroup group) {
        return group == KeyAgreementGroup.X25519MLKEM768 ? "X25519MLKEM768" : group.name().toLowerCase(Locale.ROOT);
    }

    /** An EAP method's name. */
    public static String name(EapMethod method) {
        return method == EapMethod.MSCHAPV2 ? "EAP-MSCHAPv2" : "EAP-" + method;
    }

    private static String text(WantedService wanted) {
        var words = new ArrayList<String>();
        var options = wanted.options();
        words.add(wanted.initiator() == Initiator.UE ? "UE" : "network");
        if (!wanted.required()) {
            words.add("preferred");
        }
        if (wanted.place() != null) {
            words.add("place " + wanted.place());
        }
        if (options.weakestGroup() != null) {
            words.add("at least " + name(options.weakestGroup()));
        }
        if (options.lifetimeSeconds() != null) {
            words.add("holds " + duration(options.lifetimeSeconds()));
        }
        if (options.rpId() != null) {
            words.add("rp " + options.rpId());
        }
        options.eapMethods().forEach(method -> words.add(name(method)));
        if (options.keyAnchor() != null) {
            words.add("key from " + options.keyAnchor());
        }
        if (options.nea0Allowed() != null) {
            words.add(options.nea0Allowed() ? "NEA0 allowed" : "NEA0 not allowed");
        }
        return name(wanted.service()) + " (" + String.join(", ", words) + ")" + (options.aaaServer() == null ? "" : BY + options.aaaServer());
    }

    /** At the commas that are in no parentheses. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth > 1) {
                throw new IllegalArgumentException("parentheses that do not match in \"" + text + "\"");
            }
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("parentheses that do not match in \"" + text + "\"");
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static WantedService wanted(Layer layer, String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')');
        var after = open < 0 ? "" : text.substring(close + 1);
        var before = open < 0 ? text : text.substring(0, open);
        int by = open < 0 ? before.indexOf(BY) : -1;
        var server = open < 0 && by >= 0 ? before.substring(by) : after;
        var service = service(by >= 0 ? before.substring(0, by) : before);
        var said = new Said();
        if (!server.isBlank()) {
            if (!server.startsWith(BY)) {
                throw new IllegalArgumentException("\"" + server.strip() + "\" is not understood after " + name(service));
            }
            said.aaaServer = server.substring(BY.length()).strip();
        }
        if (open >= 0) {
            for (var word : text.substring(open + 1, close).split(",")) {
                said.take(word.strip(), service);
            }
        }
        return said.made(service, layer);
    }

    /** What has been said of a service so far. */
    private static final class Said {

        private @Nullable Initiator initiator;
        private @Nullable Boolean required;
        private @Nullable Integer place;
        private @Nullable KeyAgreementGroup weakestGroup;
        private @Nullable Integer lifetime;
        private @Nullable String rpId;
        private @Nullable String aaaServer;
        private final List<EapMethod> eapMethods = new ArrayList<>();
        private @Nullable KeyAnchor keyAnchor;
        private @Nullable Boolean nea0Allowed;

        void take(String word, SecurityService service) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "network" -> initiator = once(initiator, Initiator.NETWORK, word);
                case "ue" -> initiator = once(initiator, Initiator.UE, word);
                case "required" -> required = once(required, true, word);
                case "preferred" -> required = once(required, false, word);
                case "key from ausf" -> keyAnchor = once(keyAnchor, KeyAnchor.AUSF, word);
                case "key from amf" -> keyAnchor = once(keyAnchor, KeyAnchor.AMF, word);
                case "nea0 allowed" -> nea0Allowed = once(nea0Allowed, true, word);
                case "nea0 not allowed" -> nea0Allowed = once(nea0Allowed, false, word);
                case String w when w.startsWith("place ") -> place = once(place, number(w.substring(6)), word);
                case String w when w.startsWith("at least ") -> weakestGroup = once(weakestGroup, group(w.substring(9)), word);
                case String w when w.startsWith("holds ") -> lifetime = once(lifetime, seconds(w.substring(6)), word);
                case String w when w.startsWith("rp ") -> rpId = once(rpId, word.substring(3).strip(), word);
                case String w when w.startsWith("aaa ") -> aaaServer = once(aaaServer, word.substring(4).strip(), word);
                case String w when w.startsWith("eap-") -> eapMethods.add(method(word));
                default -> throw new IllegalArgumentException("\"" + word + "\" is not understood of " + name(service)
                        + "; there are network, UE, required, preferred, place N, at least GROUP, holds TIME, rp DOMAIN, AAA NAME, EAP-METHOD, "
                        + "key from AUSF, key from AMF, NEA0 allowed");
            }
        }

        WantedService made(SecurityService service, Layer layer) {
            if (!service.isOf(layer)) {
                throw new IllegalArgumentException(name(service) + " is not an " + layer + " service");
            }
            return new WantedService(service, layer, initiator == null ? Initiator.NETWORK : initiator, place, required == null || required,
                    new ServiceOptions(weakestGroup, lifetime, rpId, aaaServer, eapMethods, keyAnchor, nea0Allowed));
        }

        private static <T> T once(@Nullable T before, T now, String word) {
            if (before != null) {
                throw new IllegalArgumentException("\"" + word + "\" says again what was said");
            }
            return now;
        }

        private static int number(String text) {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + text.strip() + "\" is no number", e);
            }
        }

        private static KeyAgreementGroup group(String text) {
            for (var group : KeyAgreementGroup.values()) {
                if (group.name().equalsIgnoreCase(text.strip())) {
                    return group;
                }
            }
            throw new IllegalArgumentException("there is no group \"" + text.strip() + "\"; there are "
                    + Stream.of(KeyAgreementGroup.values()).map(PolicyWords::name).collect(Collectors.joining(", ")));
        }

        private static EapMethod method(String text) {
            for (var method : EapMethod.values()) {
                if (name(method).equalsIgnoreCase(text)) {
                    return method;
                }
            }
            throw new IllegalArgumentException("there is no EAP method \"" + text + "\"; there are "
                    + Stream.of(EapMethod.values()).map(PolicyWords::name).collect(Collectors.joining(", ")));
        }

        private static int seconds(String text) {
            var stripped = text.strip();
            int unit = stripped.isEmpty() ? 0 : switch (stripped.charAt(stripped.length() - 1)) {
                case 's' -> 1;
                case 'm' -> 60;
                case 'h' -> 3600;
                case 'd' -> 86_400;
                default -> 0;
            };
            if (unit == 0 || stripped.length() > 10) {
                throw new IllegalArgumentException("\"" + stripped + "\" is no time such as 90s, 30m, 12h or 7d");
            }
            long seconds = (long) number(stripped.substring(0, stripped.length() - 1)) * unit;
            if (seconds < 1 || seconds > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("\"" + stripped + "\" is too short or too long");
            }
            return (int) seconds;
        }
    }

    private static String duration(int seconds) {
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
