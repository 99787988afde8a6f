package quorate.procurement;

/** Releases of a contracting process of the fictional world, as a publisher would write them. */
final class Notices {

    static final String PROCESS = "ocds-b5fd17-quorate-0001";

    static final String TENDER = """
            {"ocid":"%s","id":"one","date":"2016-03-01T09:00:00Z","tag":["tender"],"initiationType":"tender",\
            "buyer":{"id":"GB-CFS-1","name":"Anytown Primary Care Trust"},\
            "tender":{"id":"T1","title":"Out-of-hours care in Anytown","description":"Nights and weekends",\
            "value":{"amount":1250000.50,"currency":"GBP"},"procurementMethodDetails":"Open procedure",\
            "tenderPeriod":{"endDate":"2016-04-01T12:00:00+01:00"},"classification":{"scheme":"CPV","id":"85121100"}}}""".formatted(PROCESS);

    static final String AWARD = """
            {"ocid":"%s","id":"two","date":"2016-05-01T09:00:00Z","tag":["award"],"initiationType":"tender",\
            "buyer":{"id":"GB-CFS-1","name":"Anytown Primary Care Trust"},"tender":{"id":"T1","title":"Out-of-hours care in Anytown"},\
            "awards":[{"id":"1","date":"2016-04-28T00:00:00Z","value":{"amount":1200000,"currency":"GBP"},\
            "suppliers":[{"id":"GB-COH-1","name":"Nightjar Care Limited"}],\
            "contractPeriod":{"startDate":"2016-07-01T00:00:00+01:00","endDate":"2019-06-30T23:59:59+01:00"}}]}""".formatted(PROCESS);

    private Notices() {}
}
