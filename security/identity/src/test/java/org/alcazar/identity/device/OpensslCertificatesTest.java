// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.sbi.Pei;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices whose certificates, keys and revocation lists come of openssl, as a maker's would, and not of the test's own authority. */
class OpensslCertificatesTest {

    private static final String PEI = "imei-356938035643809";
    private static final Octets DIGEST = Octets.fromHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    private OpensslAuthority openssl;
    private SimulatedWorld world;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        openssl = OpensslAuthority.in(folder);
        // openssl dates certificates by the clock.
        world = new SimulatedWorld(1, openssl.now().plusSeconds(60));
    }

    private DeviceVerdict verdict(DeviceIdentity device, String trusted) throws IOException {
        var file = Files.writeString(folder.resolve("trusted.pem"), trusted);
        try (var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Database.Commits.INLINE, List.of(IdentitySchema.SCHEMA))) {
            return new DeviceVerifier(world, new DeviceTrustFiles(world, file), new DeviceRevocations(world, database)).verify(device.prove(DIGEST), DIGEST);
        }
    }

    private static void assertRefused(DeviceVerdict verdict, OnDemandCause cause) {
        assertThat(verdict).isInstanceOfSatisfying(DeviceVerdict.Refused.class,
                refused -> assertThat(refused.cause()).as(refused.reason()).isEqualTo(cause));
    }

    @ParameterizedTest
    @EnumSource
    void aChainOfOpensslIsTaken(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        assertThat(device.key().kind()).isEqualTo(kind);
        assertThat(verdict(device, openssl.root(kind))).isInstanceOfSatisfying(DeviceVerdict.Genuine.class,
                genuine -> assertThat(genuine.pei()).isEqualTo(Pei.parse(PEI)));
    }

    @ParameterizedTest
    @EnumSource
    void anotherRootOfOpensslIsNot(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        assertRefused(verdict(device, openssl.root(kind == Kind.P256 ? Kind.ED25519 : Kind.P256)), OnDemandCause.CERTIFICATE_NOT_TRUSTED);
    }

    /** The list is that of the maker, which certified the device; root's own would say nothing of it. */
    @ParameterizedTest
    @EnumSource
    void aListOfOpensslRevokes(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        var other = openssl.device(kind, "imei-356938035643817");
        var none = openssl.revocationList(kind);
        assertThat(verdict(device, openssl.root(kind) + none)).isInstanceOf(DeviceVerdict.Genuine.class);
        openssl.revoke(kind, device);
        var list = openssl.revocationList(kind);
        assertRefused(verdict(device, openssl.root(kind) + list), OnDemandCause.CERTIFICATE_REVOKED);
        assertThat(verdict(other, openssl.root(kind) + list)).isInstanceOf(DeviceVerdict.Genuine.class);
    }

    @ParameterizedTest
    @EnumSource
    void aListInDerIsReadToo(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        openssl.revoke(kind, device);
        var trusted = Files.createDirectory(folder.resolve("trusted"));
        Files.writeString(trusted.resolve("root.crt"), openssl.root(kind));
        Files.write(trusted.resolve("maker.crl"), openssl.revocationListInDer(kind).toArray());
        var trust = new DeviceTrustFiles(world, trusted).get();
        assertThat(trust.anchors()).hasSize(1);
        assertThat(trust.listCount()).isEqualTo(1);
    }

    /** Lists of openssl hold for 30 days here. */
    @ParameterizedTest
    @EnumSource
    void aListOfOpensslIsOldAfterItsTime(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        var list = openssl.revocationList(kind);
        world = new SimulatedWorld(1, openssl.now().plus(Duration.ofDays(31)));
        assertRefused(verdict(device, openssl.root(kind) + list), OnDemandCause.CERTIFICATE_NOT_TRUSTED);
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceOfOpensslIsNoAnchor(Kind kind) throws IOException {
        var device = openssl.device(kind, PEI);
        assertThatExceptionOfType(TrustFileException.class).isThrownBy(() -> verdict(device, openssl.certificate(device)));
    }
}
