// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

/** Stands between two functions of the core and may look at what one asks of the other. */
public interface ServiceTap {

    /** Looks at nothing. */
    ServiceTap NONE = new ServiceTap() {

        @Override
        public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
            return service;
        }
    };

    /** The functions of the core. */
    enum Function {
        AMF, AUSF, EIR, MME, NRF, PCF, SMF, UDM
    }

    /**
     * What {@code caller} is given for a service of {@code callee}.
     *
     * @param contract an interface of {@code protocol/sbi}
     * @param service the implementation, which must be called in the end
     */
    <S> S between(Function caller, Function callee, Class<S> contract, S service);
}
