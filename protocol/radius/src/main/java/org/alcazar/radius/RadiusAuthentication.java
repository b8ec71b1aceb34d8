// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/**
 * What proves that a packet comes from one who has the shared secret: authenticators (RFC 2865 §3, RFC 5176 §2.3) and Message-Authenticator
 * (RFC 3579 §3.2).
 *
 * <p>An authenticator alone is MD5 over what an attacker in between can choose parts of, and can be forged (CVE-2024-3596). So all that is
 * signed here carries a Message-Authenticator, as its first attribute, and nothing is taken without.
 */
public final class RadiusAuthentication {

    private static final Octets ZEROS = Octets.wrap(new byte[RadiusPacket.AUTHENTICATOR]);
    private static final RadiusAttribute UNSIGNED = new RadiusAttribute(RadiusAttribute.MESSAGE_AUTHENTICATOR, ZEROS);

    private final Secret secret;

    /** @param secret shared with the other end; closed by its owner */
    public RadiusAuthentication(Secret secret) {
        this.secret = secret;
    }

    /** What became of a check. */
    public enum Check {
        GOOD,
        /** There is no Message-Authenticator, or more than one. */
        UNSIGNED,
        /** Message-Authenticator or authenticator are those of another secret, or of another packet. */
        WRONG
    }

    /**
     * An Access-Request with a Message-Authenticator.
     *
     * @param authenticator 16 octets that nobody can foretell
     */
    public RadiusPacket accessRequest(int identifier, Octets authenticator, List<RadiusAttribute> attributes) {
        return signed(new RadiusPacket(RadiusCode.ACCESS_REQUEST, identifier, authenticator, unsigned(attributes)), authenticator);
    }

    /** A CoA-Request or Disconnect-Request with a Message-Authenticator, and the authenticator made of it all (RFC 5176 §2.3). */
    public RadiusPacket dynamicRequest(int code, int identifier, List<RadiusAttribute> attributes) {
        return withAuthenticator(signed(new RadiusPacket(code, identifier, ZEROS, unsigned(attributes)), ZEROS), ZEROS);
    }

    /** An answer to a request, with a Message-Authenticator. */
    public RadiusPacket answer(int code, RadiusPacket request, List<RadiusAttribute> attributes) {
        var asked = request.authenticator();
        return withAuthenticator(signed(new RadiusPacket(code, request.identifier(), asked, unsigned(attributes)), asked), asked);
    }

    /** Whether an answer is one to this request. */
    public Check checkAnswer(RadiusPacket answer, RadiusPacket request) {
        var asked = request.authenticator();
        var check = checkMessageAuthenticator(answer, asked);
        return check != Check.GOOD || same(digest(answer, asked), answer.authenticator()) ? check : Check.WRONG;
    }

    /** Whether an Access-Request is genuine. */
    public Check checkAccessRequest(RadiusPacket request) {
        return checkMessageAuthenticator(request, request.authenticator());
    }

    /**
     * Whether a CoA-Request or Disconnect-Request is genuine.
     *
     * @param demanded whether it must have a Message-Authenticator; one that is there must hold in any case
     */
    public Check checkDynamicRequest(RadiusPacket request, boolean demanded) {
        var check = checkMessageAuthenticator(request, ZEROS);
        boolean none = request.first(RadiusAttribute.MESSAGE_AUTHENTICATOR) == null;
        if (check != Check.GOOD && (demanded || !none)) {
            return check;
        }
        return same(digest(request, ZEROS), request.authenticator()) ? Check.GOOD : Check.WRONG;
    }

    private Check checkMessageAuthenticator(RadiusPacket packet, Octets authenticator) {
        var zeroed = new ArrayList<RadiusAttribute>(packet.attributes().size());
        Octets told = null;
        for (var attribute : packet.attributes()) {
            boolean it = attribute.type() == RadiusAttribute.MESSAGE_AUTHENTICATOR;
            if (it) {
                if (told != null || attribute.value().length() != ZEROS.length()) {
                    return Check.UNSIGNED;
                }
                told = attribute.value();
            }
            zeroed.add(it ? UNSIGNED : attribute);
        }
        if (told == null) {
            return Check.UNSIGNED;
        }
        return same(mac(packet.with(authenticator, zeroed)), told) ? Check.GOOD : Check.WRONG;
    }

    private static List<RadiusAttribute> unsigned(List<RadiusAttribute> attributes) {
        var all = new ArrayList<RadiusAttribute>(attributes.size() + 1);
        all.add(UNSIGNED);
        all.addAll(attributes);
        return all;
    }

    private RadiusPacket signed(RadiusPacket packet, Octets authenticator) {
        var attributes = new ArrayList<>(packet.attributes());
        attributes.set(0, new RadiusAttribute(RadiusAttribute.MESSAGE_AUTHENTICATOR, mac(packet.with(authenticator, packet.attributes()))));
        return packet.with(authenticator, attributes);
    }

    private RadiusPacket withAuthenticator(RadiusPacket packet, Octets authenticator) {
        return packet.with(digest(packet, authenticator), packet.attributes());
    }

    private Octets mac(RadiusPacket packet) {
        try {
            var mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret.reveal(), "HmacMD5"));
            return Octets.wrap(mac.doFinal(packet.encode().sharedArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Octets digest(RadiusPacket packet, Octets authenticator) {
        try {
            var md5 = MessageDigest.getInstance("MD5");
            md5.update(packet.with(authenticator, packet.attributes()).encode().sharedArray());
            return Octets.wrap(md5.digest(secret.reveal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(Octets one, Octets other) {
        return MessageDigest.isEqual(one.sharedArray(), other.sharedArray());
    }
}
