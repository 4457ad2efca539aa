#include "models/phone/PhoneMatrix.h"

#include "models/phone/PhoneScenario.h"

#include <QJsonObject>

#include <optional>

namespace numauth::phone {

namespace {

/// What is combined with everything else, in the order of the columns.
const QStringList &axes()
{
    static const QStringList names{QStringLiteral("sim"),     QStringLiteral("cardCarrier"),
                                   QStringLiteral("network"), QStringLiteral("mobileData"),
                                   QStringLiteral("wifi"),    QStringLiteral("canSwitch"),
                                   QStringLiteral("cached"),  QStringLiteral("vpn"),
                                   QStringLiteral("roaming"), QStringLiteral("apn")};
    return names;
}

QString quoted(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

class MatrixWriter
{
public:
    MatrixWriter(const PhoneState &base, PhoneAction action, const PhoneTables &tables,
                 const QList<BuiltInScenario> &scenarios)
        : m_base(base), m_action(action), m_tables(tables), m_scenarios(scenarios)
    {
    }

    QByteArray write()
    {
        m_csv = axes().join(QLatin1Char(',')).toUtf8() +
                ",other,verdict,code,vendorCode,ruleId,faq,evidence,messageZh,messageEn\n";
        combine(m_base, 0);
        writeOthers();
        writeScenarios();
        writePages();
        return m_csv;
    }

private:
    void combine(const PhoneState &state, qsizetype axis)
    {
        if (axis == axes().size()) {
            writeState(state, {}, {});
            return;
        }
        const PhoneField &field = *m_tables.fields.find(axes().at(axis));
        for (const FieldValue &value : field.values) {
            PhoneState next = state;
            if (next.set(m_tables.fields, field.id, value.id) && !isIdle(field, next))
                combine(next, axis + 1);
        }
    }

    /// The network of a data-only or IoT card makes no difference to other cards.
    bool isIdle(const PhoneField &field, const PhoneState &state) const
    {
        const QString &sim = state[QStringLiteral("sim")];
        return field.id == QLatin1StringView("cardCarrier") &&
               sim != QLatin1StringView("data-only") && sim != QLatin1StringView("iot") &&
               state[field.id] != field.defaultValue;
    }

    void writeOthers()
    {
        for (const PhoneField &field : m_tables.fields.fields()) {
            if (axes().contains(field.id))
                continue;
            for (const FieldValue &value : field.values) {
                if (value.id != m_base[field.id])
                    writeOther({{field.id, value.id}}, {});
            }
        }
    }

    void writeScenarios()
    {
        for (const BuiltInScenario &scenario : m_scenarios)
            writeOther(scenario.phone, {});
    }

    void writePages()
    {
        for (const consent::Verdict verdict :
             {consent::Verdict::CannotTell, consent::Verdict::NonCompliant,
              consent::Verdict::Refuses})
            writeOther({}, verdict);
    }

    /// Once for each carrier, unless \p settings say the card themselves.
    void writeOther(const QJsonObject &settings, std::optional<consent::Verdict> page)
    {
        QStringList words;
        for (auto setting = settings.begin(); setting != settings.end(); ++setting)
            words << setting.key() + QLatin1Char('=') + setting.value().toString();
        if (page)
            words << QStringLiteral("page=") + consent::verdictId(*page);
        for (const consent::Carrier carrier : consent::allCarriers) {
            PhoneState state = m_base;
            const QString network = settings.contains(QStringLiteral("sim"))
                                        ? QStringLiteral("cardCarrier")
                                        : QStringLiteral("sim");
            if (state.set(m_tables.fields, network, consent::carrierId(carrier)) &&
                state.apply(m_tables.fields, settings, {}))
                writeState(state, words.join(QLatin1Char(' ')), page);
        }
    }

    void writeState(const PhoneState &state, const QString &other,
                    std::optional<consent::Verdict> page)
    {
        const PhoneDecision decision = m_tables.decide(state, m_action, page);
        QStringList cells;
        for (const QString &axis : axes())
            cells << state[axis];
        cells << other << phoneVerdictName(decision.verdict);
        const PhoneRule *rule = decision.deciding
                                    ? decision.deciding
                                    : (decision.why.isEmpty() ? nullptr : decision.why.first());
        for (const PhoneRule *each : decision.why) {
            if (!decision.deciding && each->effect == RuleEffect::Warns)
                rule = each;
        }
        const SdkAnswer answer = decision.verdict == PhoneVerdict::Fails
                                     ? m_tables.answer(*rule, state, m_action)
                                     : SdkAnswer();
        cells << (decision.verdict <= PhoneVerdict::Warns ? QStringLiteral("600000") : answer.code)
              << answer.carrierCode;
        if (rule)
            cells << rule->id << rule->faq.join(QLatin1Char(' ')) << evidenceName(rule->evidence)
                  << rule->message.zh << rule->message.en;
        for (QString &cell : cells)
            cell = quoted(cell);
        m_csv += cells.join(QLatin1Char(',')).toUtf8() + '\n';
    }

    PhoneState m_base;
    PhoneAction m_action;
    const PhoneTables &m_tables;
    const QList<BuiltInScenario> &m_scenarios;
    QByteArray m_csv;
};

} // namespace

Result<QByteArray> phoneMatrix(const PhoneState &base, PhoneAction action,
                               const PhoneTables &tables)
{
    const auto scenarios = matrixScenarios(tables.fields);
    if (!scenarios)
        return scenarios.error();
    return MatrixWriter(base, action, tables, *scenarios).write();
}

} // namespace numauth::phone
