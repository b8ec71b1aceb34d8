// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.ApnConfiguration;
import org.alcazar.sbi.hss.ApnConfigurationProfile;
import org.alcazar.sbi.hss.AuthenticationInformationAnswer;
import org.alcazar.sbi.hss.AuthenticationInformationRequest;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.alcazar.sbi.hss.PurgeUeRequest;
import org.alcazar.sbi.hss.SubscriptionData;
import org.alcazar.sbi.hss.UpdateLocationAnswer;
import org.alcazar.sbi.hss.UpdateLocationRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An HSS whose subscribers share one key, for tests of the MME alone. */
final class ScriptedHss implements HomeSubscriberServerService {

    static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";

    final AuthenticationFunctions functions = functions(K);
    final List<UpdateLocationRequest> locations = new ArrayList<>();
    final List<String> purged = new ArrayList<>();
    @Nullable ProblemDetails locationFault;
    long sqn = 0x20;
    private int calls;

    static AuthenticationFunctions functions(String k) {
        return Milenage.withOpc(Secret.of(Octets.fromHex(k)), Secret.of(Octets.fromHex(OPC)));
    }

    @Override
    public AuthenticationInformationAnswer authenticationInformation(AuthenticationInformationRequest request) {
        if (!request.userName().startsWith("99970")) {
            throw new ProblemDetails(Cause.USER_NOT_FOUND);
        }
        var resync = request.resynchronizationInfo();
        if (resync != null) {
            sqn = functions.resynchronise(resync.rand(), resync.auts()).orElseThrow(() -> new ProblemDetails(Cause.AUTHENTICATION_REJECTED));
        }
        sqn += 0x20;
        var rand = Octets.fromHex("%032x".formatted(++calls));
        var vector = functions.vector(rand, sqn, AuthenticationFunctions.AMF_SEPARATION_BIT);
        return new AuthenticationInformationAnswer(List.of(new EUtranVector(rand, vector.xres(), vector.autn().encode(),
                KeyDerivationEps.kAsme(vector.ck(), vector.ik(), request.visitedPlmnId().octets(), vector.autn().sqnXorAk()))));
    }

    @Override
    public UpdateLocationAnswer updateLocation(UpdateLocationRequest request) {
        if (locationFault != null) {
            throw locationFault;
        }
        locations.add(request);
        var qos = new ApnConfiguration.EpsSubscribedQosProfile(9, Arp.DEFAULT);
        return new UpdateLocationAnswer(new SubscriptionData(new Ambr(new BitRate(1_000_000), new BitRate(2_000_000)),
                new ApnConfigurationProfile(1, List.of(new ApnConfiguration(1, PduSessionType.IPV4, "internet", qos, null, true),
                        new ApnConfiguration(2, PduSessionType.IPV4V6, "ims", qos, null, false),
                        new ApnConfiguration(3, PduSessionType.IPV4, "nowhere", qos, null, false)))));
    }

    @Override
    public void purgeUe(PurgeUeRequest request) {
        purged.add(request.userName());
    }
}
