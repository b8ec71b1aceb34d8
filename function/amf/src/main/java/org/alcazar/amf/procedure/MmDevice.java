// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import org.alcazar.amf.context.ServiceContext;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.kdf.DeviceStatement;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.identity.device.DeviceVerdict.Genuine;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.sbi.Pei;
import org.alcazar.service.DeviceAuthentication;
import org.alcazar.service.EquipmentCheck;
import org.alcazar.service.ServiceEnd;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The device of a UE that registers: what its proof is bound to, and whether it is admitted. */
final class MmDevice implements DeviceAuthentication.Side {

    private final UeSession ue;

    MmDevice(UeSession ue) {
        this.ue = ue;
    }

    /** Whether both name one piece of equipment, whatever its software. */
    static boolean isSameEquipment(Pei pei, Imeisv imeisv) {
        return Pei.parse(imeisv.toPei()).equipment().equals(pei.equipment());
    }

    @Override
    public boolean isCiphered() {
        return Objects.requireNonNull(ue.context().security()).nas().cipheringAlgorithm() != CipheringAlgorithm.NEA0;
    }

    @Override
    public @Nullable SmKeyContext sm() {
        return null;
    }

    @Override
    public Octets digest(String pei, Octets nonce, Octets certificateHash) {
        var exchange = ue.context().services().exchange();
        try (var exporter = SecurityServiceKeys.deviceExporter(Objects.requireNonNull(ue.context().security()).kAmf())) {
            return new DeviceStatement(new ServingNetworkName(ue.amf().network().servingNetworkName()), Octets.EMPTY,
                    Objects.requireNonNull(ue.context().supi()), pei, nonce, exchange == null ? null : exchange.transcriptHash(), certificateHash)
                    .digest(exporter);
        }
    }

    @Override
    public ServiceEnd admit(Genuine device) {
        var imeisv = ue.context().imeisv();
        if (imeisv != null && !isSameEquipment(device.pei(), imeisv)) {
            refused(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH, "the device proved another identity than the UE told");
            return ServiceEnd.failed(OnDemandCause.EQUIPMENT_IDENTITY_MISMATCH);
        }
        var end = new EquipmentCheck(ue.amf().functions().security().equipment()).admit(device.pei(), Objects.requireNonNull(ue.context().supi()),
                notice -> ue.audit(Kind.DEVICE_NOTICED, notice));
        if (end.outcome().isGood()) {
            ue.context().services(ue.context().services()
                    .with(new ServiceContext.Device(device.pei(), ue.amf().world().now(), device.notAfter())));
        }
        return end;
    }

    @Override
    public void refused(OnDemandCause cause, String reason) {
        ue.audit(Kind.DEVICE_REFUSED, cause + ": " + reason);
    }
}
