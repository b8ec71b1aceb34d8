// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.Av5gAka;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.pcf.PolicyAssociation;
import org.alcazar.sbi.pcf.PolicyAssociationRequest;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.DnnInfo;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.SnssaiInfo;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A home network of null-scheme subscribers, for tests of the AMF alone. All share one key. */
final class HomeNetwork implements UeAuthenticationService, SubscriberDataManagementService, UeContextManagementService,
        AmPolicyControlService {

    static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";

    final AuthenticationFunctions functions = functions(K);
    final List<Amf3GppAccessRegistration> registrations = new ArrayList<>();
    final List<String> purged = new ArrayList<>();
    Nssai subscribed = new Nssai(List.of(Snssai.of(1)), List.of(Snssai.parse("2-0000a1")));
    final List<String> policies = new ArrayList<>();
    @Nullable Ambr policyAmbr;
    @Nullable ProblemDetails policyFault;
    @Nullable ProblemDetails challengeFault;
    @Nullable ProblemDetails confirmationFault;
    @Nullable ProblemDetails subscriptionFault;
    long sqn = 0x20;
    private final Map<String, Pending> pending = new HashMap<>();
    private int calls;

    private record Pending(String supi, Secret xresStar, Secret kSeaf) {
    }

    static AuthenticationFunctions functions(String k) {
        return Milenage.withOpc(Secret.of(Octets.fromHex(k)), Secret.of(Octets.fromHex(OPC)));
    }

    @Override
    public UeAuthenticationCtx authenticate(AuthenticationInfo info) {
        if (challengeFault != null) {
            throw challengeFault;
        }
        var parts = info.supiOrSuci().split("-", -1);
        if (!info.supiOrSuci().startsWith("imsi-99970") && !info.supiOrSuci().startsWith("suci-0-999-70-0000-0-0-")) {
            throw new ProblemDetails(Cause.USER_NOT_FOUND);
        }
        var resync = info.resynchronizationInfo();
        if (resync != null) {
            OptionalLong sqnMs = functions.resynchronise(resync.rand(), resync.auts());
            sqn = sqnMs.orElseThrow(() -> new ProblemDetails(Cause.AUTHENTICATION_REJECTED));
        }
        sqn += 0x20;
        var rand = Octets.fromHex("%032x".formatted(++calls));
        var vector = functions.vector(rand, sqn, AuthenticationFunctions.AMF_SEPARATION_BIT);
        var network = new ServingNetworkName(info.servingNetworkName());
        var xresStar = KeyDerivation5g.resStar(vector.ck(), vector.ik(), network, rand, vector.xres());
        var kAusf = KeyDerivation5g.kAusf(vector.ck(), vector.ik(), network, vector.autn().sqnXorAk());
        var id = "ctx" + calls;
        pending.put(id, new Pending(parts.length == 2 ? info.supiOrSuci() : "imsi-99970" + parts[7], xresStar, KeyDerivation5g.kSeaf(kAusf, network)));
        return UeAuthenticationCtx.fiveGAka(new Av5gAka(rand, vector.autn().encode(), KeyDerivation5g.hresStar(rand, xresStar)), id,
                info.servingNetworkName());
    }

    @Override
    public ConfirmationDataResponse confirm5gAka(String authCtxId, ConfirmationData data) {
        if (confirmationFault != null) {
            throw confirmationFault;
        }
        var context = pending.remove(authCtxId);
        if (context == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return context.xresStar.matches(data.resStar())
                ? new ConfirmationDataResponse(AuthResult.AUTHENTICATION_SUCCESS, context.supi, context.kSeaf) : ConfirmationDataResponse.FAILURE;
    }

    @Override
    public AccessAndMobilitySubscriptionData getAmData(String supi) {
        if (subscriptionFault != null) {
            throw subscriptionFault;
        }
        return new AccessAndMobilitySubscriptionData(new Ambr(new BitRate(1_000_000), new BitRate(2_000_000)), subscribed);
    }

    @Override
    public Nssai getNssai(String supi) {
        return subscribed;
    }

    @Override
    public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
        return new SmfSelectionSubscriptionData(Map.of("1", new SnssaiInfo(List.of(new DnnInfo("internet", true), new DnnInfo("nowhere", false)))));
    }

    @Override
    public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
        throw new ProblemDetails(Cause.DATA_NOT_FOUND, "an AMF has no use for it");
    }

    @Override
    public void smfRegistration(String supi, SmfRegistration registration) {
        throw new ProblemDetails(Cause.OTHER, "an AMF registers no SMF");
    }

    @Override
    public void smfDeregistration(String supi, int pduSessionId, UUID smfInstanceId) {
        throw new ProblemDetails(Cause.OTHER, "an AMF registers no SMF");
    }

    @Override
    public PolicyAssociation create(PolicyAssociationRequest request) {
        if (policyFault != null) {
            throw policyFault;
        }
        policies.add("policy of " + request.supi());
        return new PolicyAssociation("policy of " + request.supi(), null, policyAmbr);
    }

    @Override
    public void delete(String polAssoId) {
        policies.remove(polAssoId);
    }

    @Override
    public void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration) {
        registrations.add(registration);
    }

    @Override
    public void updateAmf3GppAccessRegistration(String supi, Amf3GppAccessRegistrationModification modification) {
        if (modification.purgeFlag()) {
            purged.add(supi);
        }
    }

    @Override
    public Amf3GppAccessRegistration getAmf3GppAccessRegistration(String supi) {
        return registrations.getLast();
    }
}
