// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.policy.OnDemandSettings;
import org.alcazar.policy.OnDemandSettings.Announcement;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.PolicySources;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.ServiceOrder;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;

/**
 * On-demand security services: who wants which, and how they are run.
 *
 * @param chain how long all services of a registration or a session may take together
 * @param step how long an answer is waited for
 * @param deviceTrust where the certificates are of those who are trusted to certify devices; null for nowhere
 * @param unlistedEquipment what becomes of a genuine device that is on no list of equipment
 * @param rows beside those in the database
 */
public record SecurityPolicyConfiguration(PolicySources sources, Announcement announcement, Duration chain, Duration step, Services mm,
        SmServices sm, @Nullable Path deviceTrust, Unlisted unlistedEquipment, List<SecurityPolicyRow> rows) {

    private static final ScalarKind<KeyAgreementGroup> GROUP = Kinds.oneOf(KeyAgreementGroup.class, PolicyWords::name);

    /** What becomes of a genuine device that is on no list of equipment. */
    public enum Unlisted {
        ALLOWED,
        /** Allowed, and audited. */
        NOTED,
        /** Barred, as if it were on the black list: only listed equipment gets in. */
        REFUSED
    }

    /**
     * What a function runs.
     *
     * @param services in its own order
     */
    public record Services(List<SecurityService> services, List<KeyAgreementGroup> groups) {

        static final Section<Services> SECTION = Section.of(s -> {
            var services = s.setting("services", names(Layer.MM), Services::services, ServiceOrder.MM.services().subList(0, 2), SERVICES);
            var groups = s.setting("groups", new ListKind<>(GROUP, 1, 3), Services::groups, List.of(KeyAgreementGroup.values()), GROUPS);
            return v -> new Services(v.get(services), v.get(groups));
        });
    }

    /**
     * What an SMF runs.
     *
     * @param services in its own order
     * @param integrity for independent SM security, the preferred first
     * @param ciphering likewise
     */
    public record SmServices(List<SecurityService> services, List<KeyAgreementGroup> groups, List<IntegrityAlgorithm> integrity,
            List<CipheringAlgorithm> ciphering) {

        static final Section<SmServices> SECTION = Section.of(s -> {
            var standard = OnDemandSettings.standard(Layer.SM);
            var services = s.setting("services", names(Layer.SM), SmServices::services, ServiceOrder.SM.services(), SERVICES);
            var groups = s.setting("groups", new ListKind<>(GROUP, 1, 3), SmServices::groups, List.of(KeyAgreementGroup.values()), GROUPS);
            var integrity = s.setting("integrity", new ListKind<>(Kinds.oneOf(
                    List.of(IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA3), Enum::name), 1, 3), SmServices::integrity,
                    standard.integrity(), "Integrity algorithms of independent SM security, the preferred first.");
            var ciphering = s.setting("ciphering", new ListKind<>(Kinds.oneOf(CipheringAlgorithm.class, Enum::name), 1, 4), SmServices::ciphering,
                    standard.ciphering(), "Ciphering algorithms of independent SM security, the preferred first. NEA0 (none) is used only where a row says \"NEA0 allowed\".");
            return v -> new SmServices(v.get(services), v.get(groups), v.get(integrity), v.get(ciphering));
        });
    }

    private static final String SERVICES = "The services it can run. Their order here is the order of those that no row gives a place.";
    private static final String GROUPS = "The key agreement groups of its DH exchanges; of those in common the strongest is used.";

    static final Section<SecurityPolicyConfiguration> SECTION = Section.of(s -> {
        var standard = OnDemandSettings.standard(Layer.MM);
        var sources = s.section("sources", sourcesSection(), SecurityPolicyConfiguration::sources, "Who keeps the rows, and how they are asked for.");
        var announcement = s.setting("announcement", Kinds.oneOf(Announcement.class, SecurityPolicyConfiguration::word),
                SecurityPolicyConfiguration::announcement, standard.announcement(),
                "How services are announced that UEs are to start: one-by-one or as-a-set.");
        var chain = s.setting("chain", Kinds.duration(Duration.ofSeconds(5), Duration.ofMinutes(10)), SecurityPolicyConfiguration::chain,
                standard.chain(), "How long all services of a registration or a session may take together; a person may have to touch a sensor.");
        var step = s.setting("step", Kinds.duration(Duration.ofMillis(100), Duration.ofMinutes(1)), SecurityPolicyConfiguration::step,
                standard.step(), "How long an answer is waited for before the question is put again, four times.");
        var mm = s.section("mm", Services.SECTION, SecurityPolicyConfiguration::mm, "What the AMF runs with UEs.");
        var sm = s.section("sm", SmServices.SECTION, SecurityPolicyConfiguration::sm, "What the SMF runs with UEs.");
        var deviceTrust = s.optional("device-trust", Kinds.existingPlace("put the certificates of the devices' makers there, in PEM"),
                SecurityPolicyConfiguration::deviceTrust, "device-trust",
                "A file or a folder of certificates (PEM) of those who are trusted to certify devices, and of their revocation lists; a change is seen "
                        + "within seconds. Left out: nobody is, and device authentication can't be run.");
        var unlisted = s.setting("unlisted-equipment", Kinds.oneOf(Unlisted.class, SecurityPolicyConfiguration::word),
                SecurityPolicyConfiguration::unlistedEquipment, Unlisted.ALLOWED,
                "What becomes of a genuine device that is on no list of ./alcazar equipment: allowed, noted (allowed and audited) or refused.");
        var rows = s.setting("rows", new ListKind<>(rowSection(), 0, SecurityPolicyStore.MOST_ROWS), SecurityPolicyConfiguration::rows, List.of(),
                "Rows of policy: who wants which services. Further ones are kept in the database: ./alcazar policy.");
        return v -> {
            var ids = new HashSet<String>();
            for (var row : v.get(rows)) {
                if (!ids.add(row.rowId())) {
                    throw new InvalidValueException("two rows are called " + row.rowId());
                }
            }
            return new SecurityPolicyConfiguration(v.get(sources), v.get(announcement), v.get(chain), v.get(step), v.get(mm), v.get(sm), v.get(deviceTrust),
                    v.get(unlisted), v.get(rows));
        };
    });

    SecurityPolicyConfiguration in(Path folder) {
        return new SecurityPolicyConfiguration(sources, announcement, chain, step, mm, sm,
                deviceTrust == null ? null : folder.resolve(deviceTrust), unlistedEquipment, rows);
    }

    /** What the AMF is told. */
    public OnDemandSettings forAmf() {
        return new OnDemandSettings(sources, announcement, chain, step, new ServiceOrder(mm.services()),
                new OwnCapability(Layer.MM, Set.copyOf(mm.services()), EnumSet.copyOf(mm.groups()), 0, 0), List.of(), List.of());
    }

    /** What the SMF is told. */
    public OnDemandSettings forSmf() {
        return new OnDemandSettings(sources, announcement, chain, step, new ServiceOrder(sm.services()),
                new OwnCapability(Layer.SM, Set.copyOf(sm.services()), EnumSet.copyOf(sm.groups()),
                        sm.ciphering().stream().mapToInt(OnDemandSettings::bit).sum(), sm.integrity().stream().mapToInt(OnDemandSettings::bit).sum()),
                sm.integrity(), sm.ciphering());
    }

    private static Section<PolicySources> sourcesSection() {
        return Section.of(s -> {
            var mm = s.setting("mm", source(Layer.MM), PolicySources::mm, PolicySources.DEFAULT.mm(),
                    "Whom the AMF asks: the UDM with authentication data or with subscription data, the PCF, or the NRF.");
            var sm = s.setting("sm", source(Layer.SM), PolicySources::sm, PolicySources.DEFAULT.sm(),
                    "Whom the SMF asks: the UDM, the PCF, or the NRF.");
            var together = s.setting("together", Kinds.FLAG, PolicySources::together, PolicySources.DEFAULT.together(),
                    "Whether the AMF asks for both at once, and hands the SMF what concerns it.");
            return v -> new PolicySources(v.get(mm), v.get(sm), v.get(together));
        });
    }

    private static Section<SecurityPolicyRow> rowSection() {
        return Section.of(s -> {
            var id = s.required("id", Kinds.pattern("[A-Za-z0-9._-]{1,64}", "a name of letters, digits, dots, dashes and underlines"),
                    SecurityPolicyRow::rowId, "What the row is called.");
            var subscriber = s.optional("subscriber", Kinds.pattern("imsi-[0-9]{5,15}", "imsi- and 5 to 15 digits"), row -> row.scope().supi(),
                    "imsi-999700000000001", "The subscriber it is for; left out: all.");
            var slice = s.optional("slice", Numbers.SLICE, row -> row.scope().snssai(), "{ sst: 1, sd: \"0000a1\" }", "The slice it is for; left out: all.");
            var dnn = s.optional("dnn", Kinds.text(100), row -> row.scope().dnn(), "internet",
                    "The data network it is for; left out: all. Such a row has no mm.");
            var mm = s.optional("mm", wanted(Layer.MM), row -> orNull(row.of(Layer.MM)), "DH exchange (network), device authentication (UE)",
                    "What is wanted of registrations (docs/on-demand-security.md).");
            var sm = s.optional("sm", wanted(Layer.SM), row -> orNull(row.of(Layer.SM)), "secondary authentication (network) by aaa.example",
                    "What is wanted of sessions.");
            return v -> valid(() -> new SecurityPolicyRow(v.get(id), new PolicyScope(v.get(subscriber), v.get(slice), v.get(dnn)),
                    Stream.of(orEmpty(v.get(mm)), orEmpty(v.get(sm))).flatMap(List::stream).toList()));
        });
    }

    private static Kind<List<WantedService>> wanted(Layer layer) {
        return Kinds.word("services such as DH exchange (network)", text -> valid(() -> PolicyWords.services(layer, text)),
                services -> Kinds.quoted(PolicyWords.services(services)));
    }

    private static <T> T valid(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable List<WantedService> orNull(List<WantedService> services) {
        return services.isEmpty() ? null : services;
    }

    private static List<WantedService> orEmpty(@Nullable List<WantedService> services) {
        return services == null ? List.of() : services;
    }

    private static ListKind<SecurityService> names(Layer layer) {
        var all = Stream.of(SecurityService.values()).filter(service -> service.isOf(layer)).toList();
        return new ListKind<>(Kinds.oneOf(all, PolicyWords::name), 0, all.size());
    }

    private static ScalarKind<PolicySource> source(Layer layer) {
        return Kinds.oneOf(Stream.of(PolicySource.values()).filter(source -> source.isFor(layer)).toList(), SecurityPolicyConfiguration::word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
