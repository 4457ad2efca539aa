<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>numauth::cli::BaselineCommand</name>
    <message numerus="yes">
        <source>      %n cell(s): %1</source>
        <translation>
            <numerusform>      %n cell: %1</numerusform>
            <numerusform>      %n cells: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s): everything stands where it was accepted.</source>
        <translation>
            <numerusform>%n cell: everything stands where it was accepted.</numerusform>
            <numerusform>%n cells: everything stands where it was accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::cli::DoctorCommand</name>
    <message numerus="yes">
        <source>%1 against %2: %n difference(s)</source>
        <translation>
            <numerusform>%1 against %2: %n difference</numerusform>
            <numerusform>%1 against %2: %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::cli::EvidenceCommand</name>
    <message numerus="yes">
        <source>%n file(s) packed into %1.</source>
        <translation>
            <numerusform>%n file packed into %1.</numerusform>
            <numerusform>%n files packed into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::cli::ExplainPrint</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more</source>
        <translation>
            <numerusform>  … and %n more</numerusform>
            <numerusform>  … and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::cli::TourCommand</name>
    <message numerus="yes">
        <source>4. A log of a failed login: %n event(s) read</source>
        <translation>
            <numerusform>4. A log of a failed login: %n event read</numerusform>
            <numerusform>4. A log of a failed login: %n events read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::ProjectReader</name>
    <message numerus="yes">
        <source>%n link(s) were not followed.</source>
        <translation>
            <numerusform>%n link was not followed.</numerusform>
            <numerusform>%n links were not followed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::publish::CheckText</name>
    <message numerus="yes">
        <source>      rule %1, evidence %2, %n device(s): %3</source>
        <translation>
            <numerusform>      rule %1, evidence %2, %n device: %3</numerusform>
            <numerusform>      rule %1, evidence %2, %n devices: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::publish::ContactSheet</name>
    <message numerus="yes">
        <source>Simulated · %1 · SDK %2 · rules %3 · %n cell(s)</source>
        <translation>
            <numerusform>Simulated · %1 · SDK %2 · rules %3 · %n cell</numerusform>
            <numerusform>Simulated · %1 · SDK %2 · rules %3 · %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compliant</source>
        <translation>
            <numerusform>%n not compliant</numerusform>
            <numerusform>%n not compliant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told</source>
        <translation>
            <numerusform>%n cannot be told</numerusform>
            <numerusform>%n cannot be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::BadgeToolButton</name>
    <message numerus="yes">
        <source>%1, %n refused</source>
        <translation>
            <numerusform>%1, %n refused</numerusform>
            <numerusform>%1, %n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::CallForm</name>
    <message numerus="yes">
        <source>%n optional</source>
        <translation>
            <numerusform>%n optional</numerusform>
            <numerusform>%n optional</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left over from the gateway</source>
        <translation>
            <numerusform>%n left over from the gateway</numerusform>
            <numerusform>%n left over from the gateway</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::CauseCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::DiagnosisPlace</name>
    <message numerus="yes">
        <source>Pasted, %n line(s)</source>
        <translation>
            <numerusform>Pasted, %n line</numerusform>
            <numerusform>Pasted, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>%n fault found</numerusform>
            <numerusform>%n faults found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), no fault</source>
        <translation>
            <numerusform>%n warning, no fault</numerusform>
            <numerusform>%n warnings, no fault</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::EvidenceView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) masked</source>
        <translation>
            <numerusform>%n place masked</numerusform>
            <numerusform>%n places masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::FixWords</name>
    <message numerus="yes">
        <source>%n cell(s) get a worse verdict.</source>
        <translation>
            <numerusform>%n cell gets a worse verdict.</numerusform>
            <numerusform>%n cells get a worse verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) stay refused or not compliant.</source>
        <translation>
            <numerusform>%n cell stays refused or not compliant.</numerusform>
            <numerusform>%n cells stay refused or not compliant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::InspectorModel</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::LogPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden; those with an event stay.</source>
        <translation>
            <numerusform>%n line hidden; those with an event stay.</numerusform>
            <numerusform>%n lines hidden; those with an event stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::MatrixModel</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::MigrationSteps</name>
    <message numerus="yes">
        <source>%n app version(s) use it</source>
        <translation>
            <numerusform>in use by %n</numerusform>
            <numerusform>in use by %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::OnionBar</name>
    <message numerus="yes">
        <source> · %n not found</source>
        <translation>
            <numerusform> · %n not found</numerusform>
            <numerusform> · %n not found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageCanvas</name>
    <message numerus="yes">
        <source>%1: %2–%3 dp on %n devices</source>
        <translation>
            <numerusform>%1: %2–%3 dp on %n device</numerusform>
            <numerusform>%1: %2–%3 dp on %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhonePlace</name>
    <message numerus="yes">
        <source>%n call(s) saved; “numauth run %1” makes them again.</source>
        <translation>
            <numerusform>%n call saved; “numauth run %1” makes it again.</numerusform>
            <numerusform>%n calls saved; “numauth run %1” makes them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::PlatformDialog</name>
    <message numerus="yes">
        <source>%n value(s) go to %1; the list says what does not, or not as it was.</source>
        <translation>
            <numerusform>%n value goes to %1; the list says what does not, or not as it was.</numerusform>
            <numerusform>%n values go to %1; the list says what does not, or not as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::ProblemsModel</name>
    <message numerus="yes">
        <source>%1×%2 %3 · %n carrier(s)</source>
        <translation>
            <numerusform>%1×%2 %3 · %n carrier</numerusform>
            <numerusform>%1×%2 %3 · %n carriers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemePlace</name>
    <message numerus="yes">
        <source>Send %n call(s)</source>
        <translation>
            <numerusform>Send %n call</numerusform>
            <numerusform>Send %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::TaskBar</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
</TS>
