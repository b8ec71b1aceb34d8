// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.alcazar.app.core.Running;
import org.alcazar.crypto.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the module graph cannot say of the house. */
class ArchitectureTest {

    private static final String[] FOUNDATION = rooms("wire", "crypto", "strand", "transport", "persistence", "http", "testkit");
    private static final String[] PROTOCOL = rooms("nas", "ngap", "s1ap", "eap", "radius", "sbi");

    /** What protocols have in common: of the protocol wing, but below the others. */
    private static final String[] COMMON_PROTOCOL = rooms("ap", "interworking", "ondemand");

    /** What functions use to decide about security; the other side of the air does not. */
    private static final String[] SECURITY = rooms("aaa", "identity", "policy", "service");

    private static final String[] FUNCTION = rooms("amf", "ausf", "eir", "mme", "nrf", "pcf", "smf", "udm", "upf");
    private static final String[] RADIO = rooms("ue", "station", "gnb", "enb");
    private static final String[] APP = rooms("app");

    /** The rooms that may touch the machine's clock and threads: the seam itself, what waits for the network, and the database's writer. */
    private static final String[] WHERE_THREADS_ARE = rooms("strand", "transport", "persistence", "http", "testkit");

    private static JavaClasses house;

    @BeforeAll
    static void importHouse() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.alcazar");
    }

    @Test
    void seesEveryRoom() {
        var rooms = new TreeSet<String>();
        house.forEach(type -> rooms.add(type.getPackageName().split("\\.")[2]));
        assertThat(rooms).contains("wire", "crypto", "strand", "transport", "persistence", "ap", "nas", "ngap", "s1ap", "sbi", "udm", "ausf", "pcf",
                "amf", "app");
    }

    @Test
    void wingsDependDownwardOnly() {
        noDependency(FOUNDATION, COMMON_PROTOCOL, PROTOCOL, SECURITY, FUNCTION, RADIO, APP);
        noDependency(COMMON_PROTOCOL, PROTOCOL, SECURITY, FUNCTION, RADIO, APP);
        noDependency(PROTOCOL, SECURITY, FUNCTION, RADIO, APP);
        noDependency(SECURITY, FUNCTION, RADIO, APP);
        noDependency(FUNCTION, RADIO, APP);
        noDependency(RADIO, SECURITY, FUNCTION, APP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nas", "ngap", "s1ap", "eap", "radius", "sbi"})
    void aProtocolKnowsNoOther(String protocol) {
        noDependency(rooms(protocol), without(PROTOCOL, protocol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amf", "ausf", "eir", "mme", "nrf", "pcf", "smf", "udm", "upf"})
    void aFunctionKnowsNoOther(String function) {
        noDependency(rooms(function), without(FUNCTION, function));
    }

    @Test
    void timeComesFromTheWorld() {
        check(noClasses().that(are(outside(WHERE_THREADS_ARE))).should().callMethod(System.class, "nanoTime")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Instant.class, "now")
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
                .orShould().dependOnClassesThat().areAssignableTo(Timer.class)
                .orShould().accessTargetWhere(isNow()));
    }

    @Test
    void threadsComeFromTheWorld() {
        check(noClasses().that(are(outside(WHERE_THREADS_ARE))).and().doNotBelongToAnyOf(Running.class)
                .should().callMethod(Thread.class, "sleep", long.class)
                .orShould().accessTargetWhere(startsAThread())
                .orShould().dependOnClassesThat().areAssignableTo(Executor.class)
                .orShould().dependOnClassesThat().areAssignableTo(Executors.class));
    }

    @Test
    void randomnessComesFromTheWorld() {
        check(noClasses().that(are(outside(rooms("strand", "testkit")))).should().dependOnClassesThat().areAssignableTo(SecureRandom.class)
                .orShould().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class)
                .orShould().dependOnClassesThat().areAssignableTo(Random.class)
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(UUID.class, "randomUUID"));
    }

    /** Who reads a secret's octets. To read them elsewhere, add the package here and have it reviewed. */
    @Test
    void secretsAreReadInFewPlaces() {
        var readers = new TreeSet<String>();
        for (var call : house.get(Secret.class).getMethod("reveal").getCallsOfSelf()) {
            readers.add(call.getOriginOwner().getPackageName());
        }
        assertThat(readers).isSubsetOf(Set.of(
                "org.alcazar.crypto",
                "org.alcazar.crypto.aka",
                "org.alcazar.crypto.algorithm",
                "org.alcazar.crypto.kdf",
                "org.alcazar.crypto.mschap",
                "org.alcazar.crypto.suci",
                // The database password and the keys on their way to and from rest.
                "org.alcazar.persistence",
                // What RADIUS servers share with this side.
                "org.alcazar.radius",
                // The home network's keys on their way to a file.
                "org.alcazar.app.keys",
                // Keys cross service-based interfaces.
                "org.alcazar.sbi.json",
                // K_gNB goes to the gNB.
                "org.alcazar.ap.element",
                // The keys of a UE's context go from MME to MME.
                "org.alcazar.gtp.v2c.codec",
                // RES* is compared, and sent.
                "org.alcazar.ausf",
                "org.alcazar.ue.procedure",
                // A password goes through a tunnel to who asks for it.
                "org.alcazar.ue.eap"));
    }

    @Test
    void onlyTheProgramWritesToTheConsole() {
        check(noClasses().that(are(outside(rooms("app", "testkit")))).should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .orShould().callMethod(Throwable.class, "printStackTrace", PrintStream.class));
        check(noClasses().that(are(outside(APP))).should().callMethod(System.class, "exit", int.class));
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging.."));
    }

    @Test
    void onlyTheLogKnowsLogback() {
        check(noClasses().that().resideOutsideOfPackage("org.alcazar.app.logging").should().dependOnClassesThat()
                .resideInAnyPackage("ch.qos.logback.."));
    }

    @Test
    void onlyOneRoomKnowsTheHttpServer() {
        check(noClasses().that(are(outside(rooms("http")))).should().dependOnClassesThat().resideInAnyPackage("org.eclipse.jetty.."));
    }

    /** What checks requests could check those of another program. */
    @Test
    void routesKnowNothingOfTheCore() {
        check(noClasses().that().resideInAnyPackage("org.alcazar.app.api.route..", "org.alcazar.app.api.json..").should().dependOnClassesThat()
                .resideInAnyPackage("org.alcazar.app.core..", "org.alcazar.app.config.."));
    }

    private static void noDependency(String[] of, String[]... on) {
        var others = Stream.of(on).flatMap(Stream::of).toArray(String[]::new);
        check(noClasses().that().resideInAnyPackage(of).should().dependOnClassesThat().resideInAnyPackage(others).allowEmptyShould(true));
    }

    private static void check(ArchRule rule) {
        rule.check(house);
    }

    private static DescribedPredicate<JavaClass> outside(String[] packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages)).as("outside %s", String.join(", ", packages));
    }

    private static DescribedPredicate<JavaAccess<?>> isNow() {
        return describe("now() of java.time", access -> access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now"));
    }

    private static DescribedPredicate<JavaAccess<?>> startsAThread() {
        var starting = Set.of("<init>", "start", "startVirtualThread", "ofVirtual", "ofPlatform", "sleep");
        return describe("starting a thread", access -> access.getTargetOwner().isEquivalentTo(Thread.class) && starting.contains(access.getName())
                || access.getTargetOwner().isEquivalentTo(CompletableFuture.class) && access.getName().endsWith("Async"));
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> "org.alcazar." + name + "..").toArray(String[]::new);
    }

    private static String[] without(String[] rooms, String room) {
        return Stream.of(rooms).filter(name -> !name.equals("org.alcazar." + room + "..")).toArray(String[]::new);
    }
}
