// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alcazar.app.config.DatabaseConfiguration.Location;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.persistence.DatabaseSettings.Durability;
import org.alcazar.policy.OnDemandSettings;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.PolicySources;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.ServiceOrder;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("alcazar.yaml");
    }

    @Test
    void anEmptyFileHasAllDefaults() throws Exception {
        var configuration = read("# nothing\n");
        assertThat(configuration.amf().plmn()).isEqualTo(new PlmnId("999", "70"));
        assertThat(configuration.amf().trackingAreas()).containsExactly(new TrackingArea(1, null));
        assertThat(configuration.amf().slices()).containsExactly(Snssai.of(1));
        assertThat(configuration.n2().port()).isEqualTo(38412);
        assertThat(configuration.n2().labListen()).isEmpty();
        assertThat(configuration.database().location()).isEqualTo(new Location.SqliteFile(folder.resolve("var/alcazar.db")));
        assertThat(configuration).isEqualTo(Configuration.SECTION.standard().in(folder));
    }

    @Test
    void theCommentedDefaultIsReadAsWhatItWasWrittenFrom() throws Exception {
        Files.writeString(file, Configuration.initial().toYaml());
        assertThat(ConfigurationFile.readBeforeKeys(file)).isEqualTo(Configuration.initial().in(folder));
    }

    @Test
    void readsEverySetting() throws Exception {
        Files.writeString(folder.resolve("a.pem"), "");
        var configuration = read("""
                amf:
                  name: "Castle: north"
                  plmn: { mcc: 001, mnc: 01 }
                  region: 0xff
                  tracking-areas:
                    - tac: 0x0000ab
                    - { tac: 7, plmn: { mcc: "262", mnc: "001" } }
                  slices: [{ sst: 1, sd: 000001 }, { sst: 1 }]
                n2: { listen: "::1", lab-listen: "[::1]:4000" }
                security: { integrity: [nia3], ciphering: [NEA0] }
                identity: { null-scheme: false, home-network-keys: [{ id: 7, scheme: b, file: a.pem }] }
                database: { location: "postgresql://db:5432/alcazar", user: alcazar, password: env:DB_PASSWORD }
                timers: { t3512: 90s, t3560: 1500ms }
                logging: { level: debug, show-subscribers: true }
                security-policy:
                  sources: { mm: nrf, sm: pcf-sm, together: true }
                  announcement: as-a-set
                  chain: 90s
                  step: 2s
                  mm: { services: [device authentication], groups: [x25519mlkem768] }
                  sm: { services: [], integrity: [NIA3], ciphering: [NEA1, NEA0] }
                  rows:
                    - id: vip
                      slice: { sst: 1, sd: 0000a1 }
                      mm: DH exchange (network), device authentication (UE)
                      sm: secondary authentication (network) by aaa.example
                    - { id: net, subscriber: imsi-999700000000001, dnn: Internet, sm: "user authentication (UE, preferred, rp example.org)" }
                """);
        var policy = configuration.securityPolicy();
        assertThat(policy.sources()).isEqualTo(new PolicySources(PolicySource.NRF, PolicySource.PCF_SM, true));
        assertThat(policy.rows()).extracting(PolicyWords::row).containsExactly(
                "slice 1-0000a1: MM: DH exchange (network), device authentication (UE); SM: secondary authentication (network) by aaa.example",
                "subscriber imsi-999700000000001, DNN internet: SM: user authentication (UE, preferred, rp example.org)");
        assertThat(policy.forAmf()).isEqualTo(new OnDemandSettings(policy.sources(), OnDemandSettings.Announcement.AS_A_SET, Duration.ofSeconds(90),
                Duration.ofSeconds(2), new ServiceOrder(List.of(SecurityService.DEVICE_AUTHENTICATION)),
                new OwnCapability(Layer.MM, Set.of(SecurityService.DEVICE_AUTHENTICATION), Set.of(KeyAgreementGroup.X25519MLKEM768), 0, 0),
                List.of(), List.of()));
        assertThat(policy.forSmf().own()).isEqualTo(new OwnCapability(Layer.SM, Set.of(), Set.of(KeyAgreementGroup.values()), 0xc0, 0x10));
        assertThat(configuration.amf().name()).isEqualTo("Castle: north");
        assertThat(configuration.amf().plmns()).containsExactly(new PlmnId("001", "01"), new PlmnId("262", "001"));
        assertThat(configuration.amf().region()).isEqualTo(255);
        assertThat(configuration.amf().trackingAreas().getFirst().tac()).isEqualTo(0xab);
        assertThat(configuration.amf().slices()).containsExactly(new Snssai(1, Octets.fromHex("000001")), Snssai.of(1));
        assertThat(configuration.n2().labListen()).contains(new InetSocketAddress("::1", 4000));
        assertThat(configuration.security().integrity()).containsExactly(IntegrityAlgorithm.NIA3);
        assertThat(configuration.identity().homeNetworkKeys()).singleElement()
                .isEqualTo(new IdentityConfiguration.KeyFile(7, ProtectionScheme.PROFILE_B, folder.resolve("a.pem")));
        assertThat(configuration.database()).isEqualTo(new DatabaseConfiguration(
                new Location.PostgresqlUrl("postgresql://db:5432/alcazar"), Durability.PROCESS, "alcazar", new PasswordSource.OfEnvironment("DB_PASSWORD")));
        assertThat(configuration.timers().t3512()).isEqualTo(Duration.ofSeconds(90));
        assertThat(configuration.timers().t3560()).isEqualTo(Duration.ofMillis(1500));
        assertThat(configuration.logging()).isEqualTo(new LoggingConfiguration(LoggingConfiguration.Level.DEBUG, true));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        var written = read("""
                amf: { name: "a \\"quoted\\" \\\\ name", plmn: { mcc: "001", mnc: "010" }, slices: [{ sst: 1, sd: 00000a }, { sst: 2 }] }
                n2: { lab-listen: 127.0.0.1:4000 }
                timers: { t3560: 1500ms, t3512: 2s }
                security-policy:
                  rows:
                    - { id: all, mm: "DH exchange (UE, preferred, place 2, at least x25519)" }
                    - { id: own, subscriber: imsi-999700000000001, slice: { sst: 3 }, sm: "independent SM security (NEA0 allowed)" }
                """);
        assertThat(read(written.toYaml())).isEqualTo(written);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("amf:\n  region: 1\n  plnm: { mcc: 999 }\n", "alcazar.yaml:3: unknown key \"plnm\" under amf; did you mean \"plmn\"?"),
                arguments("database:\n  qwerty: 1\n", "alcazar.yaml:2: unknown key \"qwerty\" under database; expected one of location, durability, user, password"),
                arguments("anf: 1\n", "alcazar.yaml:1: unknown key \"anf\"; did you mean \"amf\"?"),
                arguments("amf:\n\n  region: 256\n", "alcazar.yaml:3: amf.region is \"256\"; expected a number from 0 to 255"),
                arguments("amf:\n  region:\n", "alcazar.yaml:2: amf.region has no value; expected a number from 0 to 255"),
                arguments("amf:\n  region: [1]\n", "alcazar.yaml:2: amf.region is a list; expected a number from 0 to 255"),
                arguments("amf:\n  region:\n    a: 1\n", "alcazar.yaml:3: amf.region is a group of settings; expected a number from 0 to 255"),
                arguments("amf: 1\n", "alcazar.yaml:1: amf is \"1\"; expected settings such as name, plmn, region"),
                arguments("amf:\n  slices: 1\n", "alcazar.yaml:2: amf.slices is no list; expected a list of 1 to 16"),
                arguments("amf:\n  slices: []\n", "alcazar.yaml:2: amf.slices has 0 elements; expected a list of 1 to 16"),
                arguments("amf:\n  slices:\n  - sst: 1\n  - sst: 1\n", "alcazar.yaml:4: amf.slices[2] stands in the list already"),
                arguments("amf:\n  slices:\n  - sd: 010203\n", "alcazar.yaml:3: amf.slices[1].sst lacks; expected a number from 0 to 255"),
                arguments("amf:\n  slices: [{ sst: 1, sd: ffffff }]\n",
                        "alcazar.yaml:2: amf.slices[1].sd is \"ffffff\"; that number means \"no differentiator\"; leave sd out"),
                arguments("amf:\n  plmn:\n    mcc: 26\n    mnc: 01\n", "alcazar.yaml:3: amf.plmn.mcc is \"26\"; expected three digits"),
                arguments("amf:\n  plmn:\n    mcc: 262\n", "alcazar.yaml:3: amf.plmn.mnc lacks; expected two or three digits"),
                arguments("amf:\n  tracking-areas: [{ tac: 0xffffff }]\n",
                        "alcazar.yaml:2: amf.tracking-areas[1].tac is \"0xffffff\"; expected a number from 0 to 16777213"),
                arguments("amf:\n  name: \"\"\n", "alcazar.yaml:2: amf.name is \"\"; expected 1 to 150 printable letters"),
                arguments("n2:\n  listen: localhost\n",
                        "alcazar.yaml:2: n2.listen is \"localhost\"; expected an IP address such as 127.0.0.1, 0.0.0.0 (all) or ::1"),
                arguments("n2:\n  port: 0\n", "alcazar.yaml:2: n2.port is \"0\"; expected a number from 1 to 65535"),
                arguments("n2:\n  lab-listen: 192.0.2.1:38413\n", "alcazar.yaml:2: n2.lab-listen is \"192.0.2.1:38413\"; "
                        + "nothing protects what goes there, so only loopback is allowed, such as 127.0.0.1:38413"),
                arguments("n2:\n  lab-listen: on\n",
                        "alcazar.yaml:2: n2.lab-listen is \"on\"; expected off, or a loopback address and port such as 127.0.0.1:38413"),
                arguments("n2:\n  lab-listen: 127.0.0.1:99999\n",
                        "alcazar.yaml:2: n2.lab-listen is \"127.0.0.1:99999\"; expected off, or a loopback address and port such as 127.0.0.1:38413"),
                arguments("security:\n  integrity: [NIA2, NIA0]\n", "alcazar.yaml:2: security.integrity[2] is \"NIA0\"; "
                        + "it protects nothing (TS 33.501 §5.5.2); choose among NIA1, NIA2, NIA3"),
                arguments("security:\n  ciphering: [NEA9]\n", "alcazar.yaml:2: security.ciphering[1] is \"NEA9\"; did you mean NEA0?"),
                arguments("security:\n  ciphering: [AES]\n",
                        "alcazar.yaml:2: security.ciphering[1] is \"AES\"; expected one of NEA0, NEA1, NEA2, NEA3"),
                arguments("identity:\n  null-scheme: yes\n", "alcazar.yaml:2: identity.null-scheme is \"yes\"; expected true or false"),
                arguments("identity:\n  home-network-keys:\n  - id: 1\n    scheme: A\n    file: lost.pem\n",
                        "alcazar.yaml:5: identity.home-network-keys[1].file is \"lost.pem\"; there is no such file; "
                                + "create what lacks with ./alcazar key generate, or restore it"),
                arguments("security-policy:\n  device-trust: makers\n", "alcazar.yaml:2: security-policy.device-trust is \"makers\"; "
                        + "there is no such file or folder; put the certificates of the devices' makers there, in PEM"),
                arguments("security-policy:\n  unlisted-equipment: barred\n", "alcazar.yaml:2: security-policy.unlisted-equipment is \"barred\"; "
                        + "expected one of allowed, noted, refused"),
                arguments("database:\n  location: postgresql://me:secret@db/alcazar\n",
                        "alcazar.yaml:2: database.location can't be read; expected a file, or postgresql://host:port/database; user and password are settings of their own"),
                arguments("database:\n  user: me\n", "alcazar.yaml:2: database: user and password are for PostgreSQL; leave them out for a file"),
                arguments("database:\n  location: postgresql://db/alcazar\n",
                        "alcazar.yaml:2: database: PostgreSQL needs user and password beside the location"),
                arguments("identity:\n  home-network-keys: [{ id: 0, scheme: A, file: a }]\n",
                        "alcazar.yaml:2: identity.home-network-keys[1].id is \"0\"; expected a number from 1 to 255"),
                arguments("key-store:\n  password: hunter2\n", "alcazar.yaml:2: key-store.password can't be read; "
                        + "expected file:NAME or env:VARIABLE; a password itself must not stand here"),
                arguments("timers:\n  t3560: 6\n",
                        "alcazar.yaml:2: timers.t3560 is \"6\"; expected a time from 100ms to 1m, such as 6s, 12m or 1h"),
                arguments("timers:\n  t3512: 54m\n",
                        "alcazar.yaml:2: timers.t3512 is \"54m\"; a time of that length goes to a UE in steps of 10m; take 1h"),
                arguments("timers:\n  t3512: 11m3s\n",
                        "alcazar.yaml:2: timers.t3512 is \"11m3s\"; expected a time from 2s to 9920h, such as 6s, 12m or 1h"),
                arguments("security-policy:\n  sources: { mm: udm-sm-data }\n", "alcazar.yaml:2: security-policy.sources.mm is \"udm-sm-data\"; "
                        + "did you mean udm-am-data?"),
                arguments("security-policy:\n  rows:\n  - id: a\n    mm: user authentication\n",
                        "alcazar.yaml:4: security-policy.rows[1].mm is \"user authentication\"; user authentication is not an MM service"),
                arguments("security-policy:\n  rows:\n  - id: a\n", "alcazar.yaml:3: security-policy.rows[1]: a row wants at least one service"),
                arguments("security-policy:\n  rows:\n  - { id: a, dnn: x, mm: DH exchange }\n", "alcazar.yaml:3: security-policy.rows[1]: "
                        + "a registration has no data network: a row for one wants SM services alone"),
                arguments("security-policy:\n  rows: [{ id: a, mm: DH exchange }, { id: a, sm: DH exchange }]\n",
                        "alcazar.yaml:2: security-policy: two rows are called a"),
                arguments("- amf\n", "alcazar.yaml:1: the file is a list; expected settings such as amf, n2, security"),
                arguments("amf:\n  name: a\n  name: b\n", "alcazar.yaml:3: key \"name\" is written twice; it first stands in line 2"),
                arguments("amf: &a\n  name: a\nn2: *a\n", "alcazar.yaml:3: aliases are not read here; write the value out"),
                arguments("amf:\n  <<: *a\n", "alcazar.yaml:2: aliases are not read here; write the value out"),
                arguments("---\namf: {}\n---\nn2: {}\n", "alcazar.yaml:4: a second document begins here; only one is read"),
                arguments("amf:\n\tname: a\n",
                        "alcazar.yaml:2: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                arguments("amf: {\n  name: a\n", "alcazar.yaml:3: not YAML: expected ',' or '}', but got <stream end>"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String text, String expected) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> ConfigurationFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessage(folder + "/" + expected);
    }

    @Test
    void namesEveryFaultInTheOrderOfTheFile() throws IOException {
        Files.writeString(file, "n2:\n  port: x\namf:\n  set: y\n  sett: 1\n");
        assertThatThrownBy(() -> ConfigurationFile.read(file)).asInstanceOf(throwable(ConfigurationException.class))
                .extracting(ConfigurationException::problems)
                .isEqualTo(List.of(
                        file + ":2: n2.port is \"x\"; expected a number from 1 to 65535",
                        file + ":4: amf.set is \"y\"; expected a number from 0 to 1023",
                        file + ":5: unknown key \"sett\" under amf; did you mean \"set\"?"));
    }

    @Test
    void namesAMissingFileAndWhatToDo() {
        assertThatThrownBy(() -> ConfigurationFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": there is no such file; ./alcazar up writes a default one, ./alcazar config show-default prints it");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> ConfigurationFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": not text in UTF-8");
    }

    @Test
    void refusesAFileTooLongToBeOne() throws IOException {
        Files.write(file, ("#" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ConfigurationFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": too long for a configuration; at most 1 MiB is read");
    }

    private Configuration read(String text) throws Exception {
        Files.writeString(file, text);
        return ConfigurationFile.read(file);
    }
}
