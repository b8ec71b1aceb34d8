// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.sbi.Pei;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.DeviceCertificate;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.ue.device.TestDeviceCa;
import org.alcazar.wire.Octets;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceVerifierTest {

    private static final String PEI = "imeisv-3569380356438091";
    private static final Octets DIGEST = Octets.fromHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final Instant now = world.now();
    private final TestDeviceCa root = TestDeviceCa.root("root", Kind.P256, now, world.random());
    private final TestDeviceCa maker = root.intermediate("maker", Kind.ED25519);
    private Database database;
    private DeviceRevocations revocations;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(settings(folder), Database.Commits.INLINE, List.of(IdentitySchema.SCHEMA));
        revocations = new DeviceRevocations(world, database);
    }

    /** Where it is kept. */
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.Sqlite.at(folder.resolve("core.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DeviceVerdict verdict(DeviceTrust trust, DeviceProof proof) {
        return new DeviceVerifier(world, () -> trust, revocations).verify(proof, DIGEST);
    }

    private void refused(OnDemandCause cause, DeviceTrust trust, DeviceProof proof) {
        assertThat(verdict(trust, proof)).isInstanceOfSatisfying(DeviceVerdict.Refused.class,
                refused -> assertThat(refused.cause()).as(refused.reason()).isEqualTo(cause));
    }

    private void refused(OnDemandCause cause, DeviceIdentity device) {
        refused(cause, Trusts.in(root), device.prove(DIGEST));
    }

    private DeviceCertificate wanted() {
        return DeviceCertificate.of(PEI, now);
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceThatIsWhatItSaysIsGenuine(Kind kind) {
        var device = maker.device(wanted(), kind);
        assertThat(verdict(Trusts.in(root), device.prove(DIGEST))).isEqualTo(new DeviceVerdict.Genuine(Pei.parse(PEI), device.certificateHash(),
                wanted().to()));
        assertThat(verdict(Trusts.in(maker), new DeviceProof(PEI, device.certificates().subList(0, 1), device.key().sign(DIGEST))))
                .isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @Test
    void aDeviceMaySendTheAnchorToo() {
        var device = maker.device(PEI, Kind.P256);
        var chain = new ArrayList<>(device.certificates());
        chain.add(root.certificate());
        assertThat(verdict(Trusts.in(root), new DeviceProof(PEI, chain, device.key().sign(DIGEST)))).isInstanceOf(DeviceVerdict.Genuine.class);
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.in(root), new DeviceProof(PEI, List.of(root.certificate()), device.key().sign(DIGEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imei-356938035643800", "imei-356938035643809", "imeisv-3569380356438000", "imeisv-3569380356438091"})
    void theCheckDigitAndTheSoftwareVersionMakeNoOtherDevice(String pei) {
        assertThat(verdict(Trusts.in(root), maker.device(PEI, Kind.P256).claiming(pei).prove(DIGEST))).isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imei-356938035643801", "imei-356938035643810", "imeisv-3569380356438191", "imeisv-3569380356439091"})
    void anotherEquipmentIsNotTheCertifiedOne(String pei) {
        refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, maker.device(PEI, Kind.P256).claiming(pei));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "imei-35693803564380", "imeisv-35693803564380911", "imei-35693803564380x", "mac-00-00-5E-00-53-00", "356938035643809"})
    void aPeiOfAnotherFormIsMalformed(String pei) {
        refused(OnDemandCause.MALFORMED, maker.device(PEI, Kind.P256).claiming(pei));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:gsma:imei:35693803-564380-0", "urn:gsma:imei:35693803-564380-9", "URN:GSMA:IMEI:35693803-564380-0;svn=42",
            "urn:gsma:imei:35693803-564380-0;svn=42;vers=0"})
    void aUrnMayBeWrittenInSeveralWays(String urn) {
        assertThat(verdict(Trusts.in(root), maker.device(wanted().named("https://maker.example", urn), Kind.P256).prove(DIGEST)))
                .isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:gsma:imei:35693803-564380-1", "urn:gsma:imei:35693803-564380", "urn:gsma:imei:356938035643800",
            "urn:gsma:imei:35693803-564380-0;svn=4", "urn:gsma:imeix:35693803-564380-0", "https://maker.example"})
    void anotherUrnCertifiesNothing(String urn) {
        refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, maker.device(wanted().named(urn), Kind.P256));
    }

    @Test
    void aCertificateNamesOneEquipment() {
        refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, maker.device(wanted().named(), Kind.P256));
        refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH,
                maker.device(wanted().named(DeviceCertificate.urn(PEI), "urn:gsma:imei:35693803-564381-0"), Kind.P256));
    }

    @Test
    void aStrangersChainIsNotTrusted() {
        var stranger = TestDeviceCa.root("root", Kind.P256, now, world.random());
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, stranger.device(PEI, Kind.P256));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, DeviceTrust.NONE, maker.device(PEI, Kind.P256).prove(DIGEST));
    }

    @Test
    void aChainIsWholeAndInOrder() {
        var device = maker.device(PEI, Kind.P256);
        var chain = device.certificates();
        var signature = device.key().sign(DIGEST);
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.in(root), new DeviceProof(PEI, chain.subList(0, 1), signature));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.in(root), new DeviceProof(PEI, chain.reversed(), signature));
        var second = root.intermediate("second maker", Kind.P256);
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.in(root), new DeviceProof(PEI, List.of(chain.getFirst(), second.certificate()), signature));
        refused(OnDemandCause.MALFORMED, Trusts.in(root), new DeviceProof(PEI, List.of(), signature));
        refused(OnDemandCause.MALFORMED, Trusts.in(root), new DeviceProof(PEI, List.of(chain.getFirst(), chain.getLast(), chain.getLast()), signature));
        refused(OnDemandCause.MALFORMED, Trusts.in(root), new DeviceProof(PEI, List.of(chain.getFirst(), chain.getLast(), second.certificate(),
                root.certificate(), root.intermediate("x", Kind.P256).certificate()), signature));
    }

    @Test
    void certificatesCountInTheirTime() {
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().between(now.minusSeconds(20), now.minusSeconds(10)), Kind.P256));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().between(now.plusSeconds(10), now.plusSeconds(20)), Kind.P256));
        var ended = TestDeviceCa.root("ended", Kind.P256, now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)), world.random());
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.in(ended), ended.device(wanted(), Kind.P256).prove(DIGEST));
    }

    @Test
    void onlyAnAuthorityCertifies() {
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, root.noAuthority("no maker", Kind.P256).device(PEI, Kind.P256));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().asAuthority(), Kind.P256));
    }

    @Test
    void aDeviceCertificateIsForSignatures() {
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().used(0), Kind.P256));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().used(KeyUsage.keyAgreement), Kind.P256));
        assertThat(verdict(Trusts.in(root), maker.device(wanted().used(KeyUsage.digitalSignature | KeyUsage.keyAgreement), Kind.P256).prove(DIGEST)))
                .isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @Test
    void whatIsCriticalAndUnknownIsNotTrusted() {
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, maker.device(wanted().withUnknownCritical(), Kind.P256));
    }

    @Test
    void theIssuerRevokes() {
        var device = maker.device(PEI, Kind.P256);
        var other = maker.device(PEI, Kind.P256);
        var list = maker.revocationList(now.minusSeconds(60), now.plusSeconds(60), TestDeviceCa.serial(device.certificates().getFirst()));
        refused(OnDemandCause.CERTIFICATE_REVOKED, Trusts.with(list, root), device.prove(DIGEST));
        assertThat(verdict(Trusts.with(list, root), other.prove(DIGEST))).isInstanceOf(DeviceVerdict.Genuine.class);
        var ofMaker = root.revocationList(now.minusSeconds(60), now.plusSeconds(60), TestDeviceCa.serial(maker.certificate()));
        refused(OnDemandCause.CERTIFICATE_REVOKED, Trusts.with(ofMaker, root), other.prove(DIGEST));
    }

    @Test
    void aListOfAnotherKeyRevokesNothing() {
        var device = maker.device(PEI, Kind.P256);
        var namesake = root.intermediate("maker", Kind.P256);
        var list = namesake.revocationList(now.minusSeconds(60), now.plusSeconds(60), TestDeviceCa.serial(device.certificates().getFirst()));
        assertThat(verdict(Trusts.with(list, root), device.prove(DIGEST))).isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @Test
    void aListThatIsOutOfDateVouchesForNobody() {
        var list = maker.revocationList(now.minusSeconds(60), now.minusSeconds(1));
        refused(OnDemandCause.CERTIFICATE_NOT_TRUSTED, Trusts.with(list, root), maker.device(PEI, Kind.P256).prove(DIGEST));
    }

    @Test
    void theOperatorRevokes() {
        var device = maker.device(PEI, Kind.P256);
        var fingerprint = device.certificateHash().toHex();
        assertThat(revocations.add(DeviceRevocations.Kind.FINGERPRINT, fingerprint.toUpperCase(Locale.ROOT), "stolen")).isTrue();
        assertThat(revocations.add(DeviceRevocations.Kind.FINGERPRINT, fingerprint, "again")).isFalse();
        refused(OnDemandCause.CERTIFICATE_REVOKED, device);
        assertThat(revocations.list()).containsExactly(
                new DeviceRevocations.Revocation(DeviceRevocations.Kind.FINGERPRINT, fingerprint, "stolen", now));
        assertThat(revocations.remove(DeviceRevocations.Kind.FINGERPRINT, fingerprint)).isTrue();
        assertThat(verdict(Trusts.in(root), device.prove(DIGEST))).isInstanceOf(DeviceVerdict.Genuine.class);
        revocations.add(DeviceRevocations.Kind.SERIAL, "0" + TestDeviceCa.serial(maker.certificate()).toString(16), "");
        refused(OnDemandCause.CERTIFICATE_REVOKED, device);
        assertThatIllegalArgumentException().isThrownBy(() -> revocations.add(DeviceRevocations.Kind.FINGERPRINT, "12", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> revocations.add(DeviceRevocations.Kind.SERIAL, "xyz", ""));
    }

    @ParameterizedTest
    @EnumSource
    void theDeviceKeySignsWhatWasAsked(Kind kind) {
        var device = maker.device(PEI, kind);
        refused(OnDemandCause.BAD_SIGNATURE, Trusts.in(root), device.proveWrongly(DIGEST));
        refused(OnDemandCause.BAD_SIGNATURE, device.with(SigningKey.generate(kind, world.random())));
        var signature = device.key().sign(DIGEST);
        for (int length = 0; length < signature.value().length(); length++) {
            refused(OnDemandCause.BAD_SIGNATURE, Trusts.in(root), new DeviceProof(PEI, device.certificates(),
                    new Signature(signature.algorithm(), signature.value().slice(0, length))));
        }
        refused(OnDemandCause.BAD_SIGNATURE, Trusts.in(root), new DeviceProof(PEI, device.certificates(),
                new Signature(signature.algorithm() == SigningKey.ED25519 ? SigningKey.ECDSA_P256 : SigningKey.ED25519, signature.value())));
        refused(OnDemandCause.NO_COMMON_ALGORITHM, Trusts.in(root), new DeviceProof(PEI, device.certificates(),
                new Signature(0x0401, signature.value())));
        refused(OnDemandCause.MALFORMED, Trusts.in(root), new DeviceProof(PEI, device.certificates(),
                new Signature(signature.algorithm(), Octets.wrap(new byte[129]))));
    }

    @Test
    void whatWasLastIsKept() {
        var records = new DeviceRecords(world, database);
        assertThat(records.of("imsi-1")).isNull();
        var device = maker.device(PEI, Kind.P256);
        records.put("imsi-1", PEI, verdict(Trusts.in(root), device.prove(DIGEST))).join();
        records.put("imsi-2", PEI, new DeviceVerdict.Refused(OnDemandCause.EQUIPMENT_BARRED, "")).join();
        assertThat(records.of("imsi-1")).isEqualTo(
                new DeviceRecords.DeviceRecord("imsi-1", PEI, device.certificateHash().toHex(), OnDemandCause.NONE, now));
        records.put("imsi-1", PEI, new DeviceVerdict.Refused(OnDemandCause.BAD_SIGNATURE, "")).join();
        assertThat(records.list(9)).extracting(DeviceRecords.DeviceRecord::cause)
                .containsExactly(OnDemandCause.BAD_SIGNATURE, OnDemandCause.EQUIPMENT_BARRED);
        assertThat(records.list(1)).hasSize(1);
    }
}
