#include "models/phone/PhoneMatrix.h"

#include <QTest>

#include <memory>

namespace numauth::phone {

namespace {

/// The cells of a line of the CSV; the texts at its end may be quoted and are left alone.
QStringList cellsOf(const QByteArray &line)
{
    return QString::fromUtf8(line).split(QLatin1Char(','));
}

/// The FAQ's network table once more, straight from its text: verdict and carrier code.
QString expected(const QStringList &cells)
{
    const auto is = [&cells](int column, const char *value) {
        return cells.at(column) == QLatin1StringView(value);
    };
    const bool isOffline = is(3, "off") || is(2, "none");
    if (is(0, "data-only") || is(0, "iot") || is(0, "foreign") || is(0, "none"))
        return QStringLiteral("fails");
    if (is(7, "on"))
        return is(6, "on") ? QStringLiteral("cannotTell") : QStringLiteral("fails");
    if (isOffline)
        return is(6, "on") && is(4, "on") ? QStringLiteral("works") : QStringLiteral("fails");
    if ((is(0, "cucc") && is(2, "2g")) || (is(0, "ctcc") && (is(2, "2g") || is(2, "3g"))))
        return QStringLiteral("fails");
    if (is(0, "cucc") && is(9, "wap"))
        return QStringLiteral("fails");
    if (is(4, "on") && is(5, "off"))
        return QStringLiteral("fails");
    return is(2, "2g") || is(2, "3g") || is(8, "on") ? QStringLiteral("warns")
                                                     : QStringLiteral("works");
}

} // namespace

class PhoneMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCombinationStandsOnce();
    void theWholeTableAgreesWithTheFaq();
    void everyFailureHasAReason();

private:
    QList<QByteArray> m_lines;
};

void PhoneMatrixTest::initTestCase()
{
    const auto tables = PhoneTables::open();
    QVERIFY(tables);
    PhoneState base = PhoneState::defaults((*tables)->fields);
    // So that 2G and roaming are judged by themselves and not by the time they take.
    QVERIFY(base.set((*tables)->fields, QStringLiteral("timeout"), QStringLiteral("60000")));
    m_lines = phoneMatrix(base, PhoneAction::Login, **tables).split('\n');
    QVERIFY(m_lines.takeFirst().startsWith("sim,cardCarrier,network,"));
    QVERIFY(m_lines.takeLast().isEmpty());
}

void PhoneMatrixTest::everyCombinationStandsOnce()
{
    QSet<QStringList> seen;
    for (const QByteArray &line : m_lines) {
        const QStringList key = cellsOf(line).first(11);
        QVERIFY2(!seen.contains(key), line.constData());
        seen.insert(key);
    }
    // 11 cards, 5 networks, and seven settings of two values.
    QVERIFY(m_lines.size() > 11 * 5 * 128);
}

void PhoneMatrixTest::theWholeTableAgreesWithTheFaq()
{
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(10).isEmpty())
            QVERIFY2(cells.at(11) == expected(cells), line.constData());
    }
}

void PhoneMatrixTest::everyFailureHasAReason()
{
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(11) != QLatin1StringView("works"))
            QVERIFY2(cells.size() > 16 && cells.at(14).startsWith(QLatin1StringView("phone.")),
                     line.constData());
    }
}

} // namespace numauth::phone

std::unique_ptr<QObject> makePhoneMatrixTest()
{
    return std::make_unique<numauth::phone::PhoneMatrixTest>();
}

#include "PhoneMatrixTest.moc"
