// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.amf.OnDemandSettings;
import org.alcazar.amf.SecurityFunctions;
import org.alcazar.identity.device.DeviceRevocations;
import org.alcazar.identity.device.DeviceTrust;
import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.persistence.Database;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.policy.PolicySources;
import org.alcazar.policy.store.Author;
import org.alcazar.policy.store.SecurityPolicyBook;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.eir.EirResponseData;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.device.TestDeviceCa;
import org.jspecify.annotations.Nullable;

/** What of security services there is in a core: rows of policy that a test writes down, devices of one authority, and a register of equipment. */
final class OnDemandPlan implements PolicyInformationService, EquipmentIdentityCheckService {

    static final String PEI = "imeisv-3534900698733190";

    final List<SecurityPolicyRow> rows = new ArrayList<>();
    final Map<Pei, EquipmentStatus> equipment = new HashMap<>();
    OnDemandSettings settings = OnDemandSettings.OFF.withSource(PolicySource.NRF);
    @Nullable CapabilityBlock provisioned;
    boolean storeAnswers = true;
    /** By whom a book of the core's own gives the rows out that there are at its start; null for the NRF, which is this. */
    @Nullable PolicySources sources;
    private @Nullable SecurityPolicyBook book;
    private long version;

    /** A service that is wanted of everybody, or required of everybody. */
    OnDemandPlan want(String rowId, PolicyScope scope, boolean required, Initiator initiator, SecurityService... services) {
        return add(new SecurityPolicyRow(rowId, scope, List.of(services).stream().map(service -> new WantedService(service, Layer.MM, initiator, null,
                required, ServiceOptions.NONE)).toList()));
    }

    OnDemandPlan add(SecurityPolicyRow row) {
        rows.add(row);
        version++;
        return this;
    }

    OnDemandPlan settings(OnDemandSettings value) {
        settings = value;
        return this;
    }

    SecurityFunctions functions(SimulatedWorld world, Database database) {
        var trust = new DeviceTrust(List.of(anchor(authority(world, "devices"))), List.of());
        return new SecurityFunctions(this, new DeviceVerifier(world, () -> trust, new DeviceRevocations(world, database)), this);
    }

    /** What UDM and PCF say of rows. */
    PolicyAnswers answers(SimulatedWorld world, Database database) {
        if (sources == null) {
            return PolicyAnswers.NONE;
        }
        var store = new SecurityPolicyStore(database);
        rows.forEach(row -> store.add(row, new Author("a test", world.now())));
        book = new SecurityPolicyBook(world, store, sources);
        book.start();
        return book;
    }

    /** A device that the authority of that name certified; "devices" is the one that is trusted. */
    static DeviceIdentity device(SimulatedWorld world, String authority, String pei) {
        return authority(world, authority).device(pei, SigningKey.Kind.P256);
    }

    private static TestDeviceCa authority(SimulatedWorld world, String name) {
        return TestDeviceCa.root(name, SigningKey.Kind.P256, world.now(), Seeded.random(name.hashCode()));
    }

    private static X509Certificate anchor(TestDeviceCa authority) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(authority.certificate().toArray()));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    /** The same subscriptions, with what is provisioned of their devices. */
    SubscriberDataManagementService provisioning(SubscriberDataManagementService subscriptions) {
        return (SubscriberDataManagementService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {SubscriberDataManagementService.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(subscriptions, arguments);
                        return answer instanceof AccessAndMobilitySubscriptionData data
                                ? new AccessAndMobilitySubscriptionData(data.subscribedUeAmbr(), data.nssai(), data.securityPolicy(), provisioned) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public SecurityPolicyData get(PolicyInformationRequest request) {
        if (!storeAnswers) {
            throw new ProblemDetails(Cause.SYSTEM_FAILURE);
        }
        if (book == null) {
            return new SecurityPolicyData(rows, version);
        }
        var answer = book.answer(PolicySource.NRF, request.layer(), request.supi(), request.snssais(), request.dnn());
        if (answer == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return answer;
    }

    @Override
    public EirResponseData equipmentStatus(Pei pei, @Nullable String supi) {
        var status = equipment.get(pei);
        if (status == null) {
            throw new ProblemDetails(Cause.ERROR_EQUIPMENT_UNKNOWN);
        }
        return new EirResponseData(status);
    }
}
