// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.crypto.kdf.DeviceStatement;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.identity.device.DeviceVerdict.Genuine;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.sbi.Pei;
import org.alcazar.service.DeviceAuthentication;
import org.alcazar.service.EquipmentCheck;
import org.alcazar.service.ServiceEnd;
import org.alcazar.smf.context.SmKeys;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.wire.Octets;

/** The device that a session is to be for: what its proof is bound to, and whether it is admitted. */
final class SmDevice implements DeviceAuthentication.Side {

    private final PduSession session;
    private final SmKeys keys;

    SmDevice(PduSession session, SmKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    @Override
    public boolean isCiphered() {
        return session.isUplinkCiphered();
    }

    @Override
    public SmKeyContext sm() {
        return keys.derivedWith();
    }

    @Override
    public Octets digest(String pei, Octets nonce, Octets certificateHash) {
        try (var exporter = SecurityServiceKeys.deviceExporter(keys.key(), keys.session())) {
            return new DeviceStatement(session.servingNetwork(), DeviceStatement.smf(keys.derivedWith().smf()), session.key().supi(), pei, nonce,
                    keys.transcriptHash(), certificateHash).digest(exporter);
        }
    }

    @Override
    public ServiceEnd admit(Genuine device) {
        var told = session.context().subject().pei();
        if (told != null && !Pei.parse(told).equipment().equals(device.pei().equipment())) {
            refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, "the device proved another identity than the AMF was told");
            return ServiceEnd.failed(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH);
        }
        return new EquipmentCheck(session.smf().security().equipment()).admit(device.pei(), session.key().supi(),
                notice -> session.audit(Audit.Kind.DEVICE_NOTICED, notice));
    }

    @Override
    public void refused(OnDemandCause cause, String reason) {
        session.audit(Audit.Kind.DEVICE_REFUSED, cause + ": " + reason);
    }
}
