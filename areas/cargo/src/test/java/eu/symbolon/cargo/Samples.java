package eu.symbolon.cargo;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Whole messages with invented names and numbers. */
public final class Samples {
    public static final Area AREA = new Cargo();

    /** A direct waybill of machine builders, in order. */
    public static final String FWB = """
            FWB/17
            618-40000085FRAORD/T12K340.5MC1.20
            FLT/SQ326/24
            RTG/MUCSQ/ORDSQ
            SHP/30210
            NAM/LENKWERK MESSTECHNIK GMBH
            ADR/AM HANG 4
            LOC/KASSEL/HE
            /DE/34117/TE/495615550101
            CNE
            NAM/PRAIRIE WATER WORKS INC
            ADR/12 CANAL ROAD
            LOC/CHICAGO/IL
            /US/60601/TE/13125550142
            AGT//2347001/0014
            /NORDHAFEN SPEDITION
            /FRANKFURT
            CVD/EUR//PP/NVD/12000.00/XXX
            RTD/1/P12/K340.5/CQ/W341/R2.10/T716.10
            /NG/SENSORS MEASURING THE TURBIDITY OF WATER
            /2/NH/902610
            /3/ND//CMT60-80-120/12
            PPD/WT716.10
            /CT716.10
            CER/NORDHAFEN SPEDITION
            ISU/23NOV26/FRANKFURT/NORDHAFEN SPEDITION
            SPH/SPX/EAP
            OCI/DE/ISS/RA/00123-01
            ///ED/1227
            ///SM/XRY
            /DE/SHP/T/DE123456789012345
            /DE/SHP/CP/MRS ANKE BRANDL
            """;

    /** The old layout without NAM, ADR, LOC. */
    public static final String FWB_16 = """
            QK FRACSXH
            .KSLXXXX 231000
            FWB/16
            618-40000096FRAORD/T1L22
            RTG/ORDSQ
            SHP/30210
            /LENKWERK MESSTECHNIK GMBH
            /AM HANG 4
            /KASSEL/HE
            /DE/34117/TE/495615550101
            CNE
            /PRAIRIE WATER WORKS INC
            /12 CANAL ROAD
            /CHICAGO/IL
            /US/60601
            CVD/EUR//PP/NVD/NCV/XXX
            RTD/1/P1/L22/CM/W22/R50.00/T50.00
            /NG/BRASS VALVES
            ISU/23NOV26/FRANKFURT
            """;

    /** Two houses that fill their master. */
    public static final String FHL = """
            FHL/5
            MBI/618-40000085FRAORD/T12K340.5
            HBS/KSL2600417/FRAORD/4/K120/4/WATER SENSORS
            TXT/MEASURING THE TURBIDITY OF DRINKING WATER
            HTS/902610
            SHP
            NAM/LENKWERK MESSTECHNIK GMBH
            ADR/AM HANG 4
            LOC/KASSEL/HE
            /DE/34117/TE/495615550101
            CNE
            NAM/PRAIRIE WATER WORKS INC
            ADR/12 CANAL ROAD
            LOC/CHICAGO/IL
            /US/60601/TE/13125550142
            CVD/EUR/PP/NVD/NCV/XXX
            HBS/KSL2600418/FRAORD/8/K220.5/8/PUMP HOUSINGS OF CAST IRON
            SHP/FULDATAL GIESSEREI KG
            /WERKSTRASSE 9
            /FULDATAL/HE
            /DE/34233
            CNE/PRAIRIE WATER WORKS INC
            /12 CANAL ROAD
            /CHICAGO/IL
            /US/60601
            CVD/EUR/PP/NVD/NCV/XXX
            """;

    /** The pattern of October 2010 with invented names: a private person sends a printer with toner from Sana'a. */
    public static final String PRINTER_2010 = """
            FWB/17
            618-40000100SAHORD/T1K9.4
            RTG/DOHSQ/CGNSQ/EMASQ/ORDSQ
            SHP
            NAM/MRS SALMA AL HADRANI
            ADR/STREET 24
            LOC/SANAA
            /YE
            CNE
            NAM/HOUSE OF LEARNING SHAAREI OR
            ADR/2200 LAKEFRONT AVENUE
            LOC/CHICAGO/IL
            /US/60601
            CVD/USD//PP/NVD/NCV/XXX
            RTD/1/P1/K9.4/CM/W9.4/R60.00/T60.00
            /NG/LASERJET PRINTER WITH TONER CARTRIDGE BOOKS CLOTHS
            ISU/27NOV26/SANAA/CITY COUNTER
            """;

    public static final String XFWB = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rsm:Waybill xmlns:rsm="iata:waybill:1" xmlns:ram="iata:datamodel:3">
             <rsm:MessageHeaderDocument>
              <ram:ID>618-40000085</ram:ID><ram:TypeCode>740</ram:TypeCode>
              <ram:IssueDateTime>2026-11-23T11:00:00+01:00</ram:IssueDateTime>
             </rsm:MessageHeaderDocument>
             <rsm:BusinessHeaderDocument><ram:ID>618-40000085</ram:ID></rsm:BusinessHeaderDocument>
             <rsm:MasterConsignment>
              <ram:IncludedTareGrossWeightMeasure unitCode="KGM">340.5</ram:IncludedTareGrossWeightMeasure>
              <ram:TotalPieceQuantity>12</ram:TotalPieceQuantity>
              <ram:ConsignorParty><ram:Name>LENKWERK
               MESSTECHNIK GMBH</ram:Name>
               <ram:PostalStructuredAddress><ram:PostcodeCode>34117</ram:PostcodeCode>
                <ram:StreetName>AM HANG 4</ram:StreetName><ram:CityName>KASSEL</ram:CityName>
                <ram:CountryID>DE</ram:CountryID></ram:PostalStructuredAddress>
               <ram:DefinedTradeContact><ram:PersonName>ANKE BRANDL</ram:PersonName>
                <ram:URIEmailCommunication><ram:URIID>versand@lenkwerk.example</ram:URIID></ram:URIEmailCommunication>
               </ram:DefinedTradeContact>
              </ram:ConsignorParty>
              <ram:ConsigneeParty><ram:Name>PRAIRIE WATER WORKS INC</ram:Name>
               <ram:PostalStructuredAddress><ram:StreetName>12 CANAL ROAD</ram:StreetName>
                <ram:CityName>CHICAGO</ram:CityName><ram:CountryID>US</ram:CountryID></ram:PostalStructuredAddress>
              </ram:ConsigneeParty>
              <ram:OriginLocation><ram:ID>FRA</ram:ID></ram:OriginLocation>
              <ram:FinalDestinationLocation><ram:ID>ORD</ram:ID></ram:FinalDestinationLocation>
              <ram:HandlingSPHInstructions><ram:DescriptionCode>SPX</ram:DescriptionCode></ram:HandlingSPHInstructions>
              <ram:IncludedCustomsNote><ram:ContentCode>T</ram:ContentCode><ram:Content>DE123456789012345</ram:Content>
               <ram:SubjectCode>SHP</ram:SubjectCode><ram:CountryID>DE</ram:CountryID></ram:IncludedCustomsNote>
              <ram:ApplicableRating><ram:IncludedMasterConsignmentItem>
               <ram:SequenceNumeric>1</ram:SequenceNumeric><ram:TypeCode>902610</ram:TypeCode>
               <ram:GrossWeightMeasure unitCode="KGM">340.5</ram:GrossWeightMeasure><ram:PieceQuantity>12</ram:PieceQuantity>
               <ram:NatureIdentificationTransportCargo><ram:Identification>WATER SENSORS</ram:Identification>
               </ram:NatureIdentificationTransportCargo>
              </ram:IncludedMasterConsignmentItem></ram:ApplicableRating>
             </rsm:MasterConsignment>
            </rsm:Waybill>
            """;

    public static final String XFZB = """
            <HouseWaybill xmlns="iata:housewaybill:1">
             <MessageHeaderDocument><TypeCode>703</TypeCode><IssueDateTime>2026-11-23T11:00:00</IssueDateTime>
             </MessageHeaderDocument>
             <BusinessHeaderDocument><ID>KSL2600417</ID></BusinessHeaderDocument>
             <MasterConsignment>
              <IncludedTareGrossWeightMeasure unitCode="KGM">340.5</IncludedTareGrossWeightMeasure>
              <TotalPieceQuantity>12</TotalPieceQuantity>
              <TransportContractDocument><ID>618-40000085</ID></TransportContractDocument>
              <OriginLocation><ID>FRA</ID></OriginLocation>
              <FinalDestinationLocation><ID>ORD</ID></FinalDestinationLocation>
              <IncludedHouseConsignment>
               <ID>KSL2600417</ID>
               <IncludedTareGrossWeightMeasure unitCode="LBR">264.5</IncludedTareGrossWeightMeasure>
               <TotalPieceQuantity>4</TotalPieceQuantity>
               <SummaryDescription>WATER SENSORS</SummaryDescription>
               <ConsignorParty><Name>LENKWERK MESSTECHNIK GMBH</Name></ConsignorParty>
               <OriginLocation><ID>FRA</ID></OriginLocation>
               <FinalDestinationLocation><ID>ORD</ID></FinalDestinationLocation>
              </IncludedHouseConsignment>
             </MasterConsignment>
            </HouseWaybill>
            """;

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a message with the area's reader of this format. */
    public static Reading read(String format, byte[] bytes) {
        Reader reader = AREA.readers().stream()
                .filter(r -> r.format().id().equals(format))
                .findFirst()
                .orElseThrow();
        return Reading.of(Message.of("test", Instant.parse("2026-11-23T10:00:00Z"), bytes), AREA, reader);
    }

    public static List<Record> records(String format, String text) {
        return read(format, bytes(text)).records();
    }
}
