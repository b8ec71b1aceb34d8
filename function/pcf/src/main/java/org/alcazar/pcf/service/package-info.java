// SPDX-License-Identifier: Apache-2.0
/** The services of the PCF (TS 29.507, TS 29.512). */
@NullMarked
package org.alcazar.pcf.service;

import org.jspecify.annotations.NullMarked;
