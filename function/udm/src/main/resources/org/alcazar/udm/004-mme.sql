-- Which MME serves a UE; JSON. A UE is registered with an AMF, with an MME, or with none.
ALTER TABLE ue_state ADD COLUMN mme_registration TEXT;
