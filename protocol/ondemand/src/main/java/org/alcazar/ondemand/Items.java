// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The items (§4). */
final class Items {

    /** Octets of a nonce of the network that a proof answers. */
    private static final int NONCE_OCTETS = 16;
    private static final int HASH_OCTETS = 32;
    private static final int LONGEST_NAME = 253;
    private static final int MOST_SERVICES = 8;
    private static final int LONGEST_SNSSAI = 8;
    private static final int LONGEST_DNN = 100;
    private static final Pattern PEI_FORM = Pattern.compile("imei-[0-9]{15}|imeisv-[0-9]{16}");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    static final Item<List<SecurityServiceIdentifier>> ANNOUNCEMENT = new Item<>(0x01, "ANNOUNCEMENT", 1, MOST_SERVICES, Items::services,
            Items::writeServices);
    static final Item<ServiceResult> RESULT = new Item<>(0x02, "RESULT", 3, 3,
            in -> new ServiceResult(service(in), known(Outcome.of(in.u8()), in), known(OnDemandCause.of(in.u8()), in)),
            (out, result) -> out.u8(result.service().value()).u8(result.outcome().value()).u8(result.cause().value()));
    /** The network's, for a proof. */
    static final Item<Octets> NONCE = octets(0x03, "NONCE", NONCE_OCTETS, NONCE_OCTETS);
    /** N_UE. */
    static final Item<Octets> UE_NONCE = octets(0x03, "NONCE", SmKeyContext.NONCE_OCTETS, SmKeyContext.NONCE_OCTETS);
    static final Item<Octets> TRANSCRIPT_HASH = octets(0x04, "TRANSCRIPT_HASH", HASH_OCTETS, HASH_OCTETS);
    static final Item<List<KeyAgreementGroup>> GROUPS = new Item<>(0x05, "GROUPS", 2, 6, Items::groups,
            (out, groups) -> groups.forEach(group -> out.u16(group.value())));
    static final Item<KeyShare> KEY_SHARE = new Item<>(0x06, "KEY_SHARE", 3, 2 + KeyAgreementGroup.X25519MLKEM768.initiatorOctets(),
            in -> new KeyShare(group(in), in.rest()), (out, share) -> out.u16(share.group().value()).octets(share.value()));
    static final Item<CapabilityBlock> CAPABILITY = new Item<>(0x07, "CAPABILITY", CapabilityBlocks.LENGTH, CapabilityBlocks.LENGTH,
            CapabilityBlocks::read, CapabilityBlocks::write);
    static final Item<Integer> NEW_KEY_SET = new Item<>(0x08, "NEW_KEY_SET", 1, 1, Items::keySet, OctetWriter::u8);
    static final Item<UUID> SMF = new Item<>(0x09, "SMF", 16, 16, in -> new UUID(in.u64(), in.u64()),
            (out, smf) -> out.u64(smf.getMostSignificantBits()).u64(smf.getLeastSignificantBits()));
    static final Item<Octets> SM_NONCE = octets(0x0a, "SM_NONCE", SmKeyContext.NONCE_OCTETS, SmKeyContext.NONCE_OCTETS);
    static final Item<KeyAnchor> KEY_ANCHOR = new Item<>(0x0b, "KEY_ANCHOR", 1, 1, in -> known(KeyAnchor.of(in.u8()), in),
            (out, anchor) -> out.u8(anchor.value()));
    static final Item<String> PEI = text(0x0c, "PEI", 23, PEI_FORM, StandardCharsets.US_ASCII);
    static final Item<Octets> CERTIFICATE = octets(0x0d, "CERTIFICATE", 1, 2048);
    static final Item<Signature> SIGNATURE = new Item<>(0x0e, "SIGNATURE", 3, 2 + 128, in -> new Signature(in.u16(), in.rest()),
            (out, signature) -> out.u16(signature.algorithm()).octets(signature.value()));
    static final Item<String> RP_ID = text(0x0f, "RP_ID", LONGEST_NAME, VISIBLE, StandardCharsets.US_ASCII);
    static final Item<Octets> CREDENTIAL_ID = octets(0x10, "CREDENTIAL_ID", 1, 255);
    static final Item<Octets> AUTHENTICATOR_DATA = octets(0x11, "AUTHENTICATOR_DATA", 37, 512);
    static final Item<Octets> CLIENT_DATA = octets(0x12, "CLIENT_DATA", 1, 1024);
    static final Item<Octets> ASSERTION_SIGNATURE = octets(0x13, "ASSERTION_SIGNATURE", 8, 512);
    static final Item<Octets> USER_HANDLE = octets(0x14, "USER_HANDLE", 1, 64);
    static final Item<String> IDENTITY = text(0x15, "IDENTITY", LONGEST_NAME, null, StandardCharsets.UTF_8);
    static final Item<Algorithms> ALGORITHMS = new Item<>(0x16, "ALGORITHMS", 1, 1, Items::algorithms,
            (out, chosen) -> out.u8(chosen.ciphering.identifier() << 4 | chosen.integrity.identifier()));
    static final Item<Octets> REQUEST_HASH = octets(0x17, "REQUEST_HASH", HASH_OCTETS, HASH_OCTETS);
    static final Item<Refusal> REFUSED = new Item<>(0x18, "REFUSED", 2, 2,
            in -> new Refusal(in.u8(), known(OnDemandCause.of(in.u8()), in)),
            (out, refusal) -> out.u8(refusal.operation).u8(refusal.cause.value()));
    static final Item<SessionAnnouncement> SESSION_ANNOUNCEMENT = new Item<>(0x19, "SESSION_ANNOUNCEMENT", 3,
            2 + LONGEST_SNSSAI + LONGEST_DNN + MOST_SERVICES, Items::sessionAnnouncement, Items::writeSessionAnnouncement);
    static final Item<Session> SESSION = new Item<>(0x1a, "SESSION", 2, 2 + LONGEST_SNSSAI + LONGEST_DNN, Items::session, Items::writeSession);

    private Items() {
    }

    record Algorithms(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
    }

    record Session(Octets snssai, String dnn) {
    }

    record Refusal(int operation, OnDemandCause cause) {
    }

    private static Item<Octets> octets(int type, String name, int min, int max) {
        return new Item<>(type, name, min, max, OctetReader::rest, OctetWriter::octets);
    }

    private static Item<String> text(int type, String name, int max, @Nullable Pattern form, Charset charset) {
        return new Item<>(type, name, 1, max, in -> {
            var text = decoded(in, charset);
            if (form != null && !form.matcher(text).matches()) {
                throw in.fault("a text of another form");
            }
            return text;
        }, (out, text) -> out.octets(Octets.wrap(text.getBytes(charset))));
    }

    private static String decoded(OctetReader in, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(in.rest().sharedArray())).toString();
        } catch (CharacterCodingException e) {
            throw in.fault("not " + charset);
        }
    }

    private static List<SecurityServiceIdentifier> services(OctetReader in) {
        if (!in.hasRemaining() || in.remaining() > MOST_SERVICES) {
            throw in.fault(in.remaining() + " services");
        }
        var services = new ArrayList<SecurityServiceIdentifier>(in.remaining());
        while (in.hasRemaining()) {
            services.add(service(in));
        }
        return services;
    }

    private static void writeServices(OctetWriter out, List<SecurityServiceIdentifier> services) {
        services.forEach(service -> out.u8(service.value()));
    }

    private static SecurityServiceIdentifier service(OctetReader in) {
        return known(SecurityServiceIdentifier.of(in.u8()), in);
    }

    private static List<KeyAgreementGroup> groups(OctetReader in) {
        var groups = new ArrayList<KeyAgreementGroup>(in.remaining() / 2);
        while (in.hasRemaining()) {
            groups.add(group(in));
        }
        return groups;
    }

    private static KeyAgreementGroup group(OctetReader in) {
        return known(KeyAgreementGroup.of(in.u16()), in);
    }

    /** The highest value of three bits says that there is no key; the fourth bit that the context is mapped, which a new one is not. */
    private static int keySet(OctetReader in) {
        int keySet = in.u8() & 0xf;
        if (keySet > 6) {
            throw in.fault("no ngKSI of a new native context");
        }
        return keySet;
    }

    private static Algorithms algorithms(OctetReader in) {
        int octet = in.u8();
        return new Algorithms(known(CipheringAlgorithm.of(octet >> 4), in), known(IntegrityAlgorithm.of(octet & 0xf), in));
    }

    private static Session session(OctetReader in) {
        int length = in.u8();
        if (length > LONGEST_SNSSAI) {
            throw in.fault("an S-NSSAI of " + length + " octets");
        }
        var snssai = in.octets(length);
        int dnn = in.u8();
        if (dnn > LONGEST_DNN) {
            throw in.fault("a DNN of " + dnn + " octets");
        }
        return new Session(snssai, decoded(in.sub(dnn), StandardCharsets.UTF_8));
    }

    private static void writeSession(OctetWriter out, Session session) {
        var dnn = Octets.wrap(session.dnn().getBytes(StandardCharsets.UTF_8));
        out.u8(session.snssai().length()).octets(session.snssai()).u8(dnn.length()).octets(dnn);
    }

    private static SessionAnnouncement sessionAnnouncement(OctetReader in) {
        var session = session(in);
        return new SessionAnnouncement(session.snssai(), session.dnn(), services(in));
    }

    private static void writeSessionAnnouncement(OctetWriter out, SessionAnnouncement announcement) {
        writeSession(out, new Session(announcement.snssai(), announcement.dnn()));
        writeServices(out, announcement.services());
    }

    private static <V> V known(@Nullable V value, OctetReader in) {
        if (value == null) {
            throw in.fault("a value that this version does not define");
        }
        return value;
    }
}
