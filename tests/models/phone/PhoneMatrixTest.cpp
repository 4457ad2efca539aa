#include "models/phone/PhoneMatrix.h"

#include <QSet>
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

/// The outcome with each carrier, reviewed against the FAQ and the code lists, of a state that is
/// no row of the network table.
struct Reviewed
{
    const char *other;
    const char *mobile;
    const char *unicom;
    const char *telecom;
};

const QList<Reviewed> &reviewed()
{
    static const QList<Reviewed> rows{
        {"sim2=cmcc", "works 600000", "works 600000", "works 600000"},
        {"sim2=cucc", "works 600000", "works 600000", "works 600000"},
        {"sim2=ctcc", "works 600000", "works 600000", "works 600000"},
        {"sim2=data-only", "works 600000", "works 600000", "works 600000"},
        {"sim2=iot", "works 600000", "works 600000", "works 600000"},
        {"sim2=foreign", "works 600000", "works 600000", "works 600000"},
        {"dataSim=2", "fails 600007", "fails 600007", "fails 600007"},
        {"realName=off", "fails 600012 105317", "fails 600018 1202", "fails 600012 -10016"},
        {"arrears=on", "fails 600012 200021", "fails 600012 410012", "fails 600012 80100"},
        {"simChange=just", "warns 600000", "warns 600000", "warns 600000"},
        {"simChange=on-page", "fails 600021", "fails 600021", "fails 600021"},
        {"proxy=on", "fails 600005", "fails 600005", "fails 600005"},
        {"airplane=on", "fails 600008", "fails 600008", "fails 600008"},
        {"browserSaving=on", "works 600000", "works 600000", "works 600000"},
        {"carrierService=maintenance", "fails 600013", "fails 600013", "fails 600013"},
        {"quota=used", "fails 600012 103911", "fails 600012 2206", "fails 600012 -10008"},
        {"debugger=on", "fails 600005", "fails 600005", "fails 600005"},
        {"loggerSwitch=on", "works 600000", "works 600000", "works 600000"},
        {"root=on", "fails 600005", "fails 600005", "fails 600005"},
        {"hook=on", "fails 600005", "fails 600005", "fails 600005"},
        {"attached=on", "fails 600005", "fails 600005", "fails 600005"},
        {"emulator=on", "fails 600005", "fails 600005", "fails 600005"},
        {"overlay=on", "fails 600005", "fails 600005", "fails 600005"},
        {"platform=ios", "works 600000", "works 600000", "works 600000"},
        {"build=release", "works 600000", "works 600000", "works 600000"},
        {"appHost=h5-in-app", "works 600000", "works 600000", "works 600000"},
        {"appHost=h5", "fails", "fails", "fails"},
        {"appHost=miniprogram", "fails", "fails", "fails"},
        {"key=missing", "fails 600017", "fails 600017", "fails 600017"},
        {"key=wrong", "fails 600017", "fails 600017", "fails 600017"},
        {"schemeState=missing", "fails 600004", "fails 600004", "fails 600004"},
        {"appNetwork=wifi-only", "fails 600008 200027", "fails 600008 410004",
         "fails 600008 80004"},
        {"appNetwork=none", "fails 600008 200022", "fails 600008 410005", "fails 600008 80003"},
        {"changeNetwork=off", "works 600000", "works 600000", "works 600000"},
        {"cleartext=blocked", "fails 600012 200028", "works 600000", "works 600000"},
        {"unicomHost=off", "works 600000", "works 600000", "works 600000"},
        {"supportLibrary=old", "fails 600012 200025", "works 600000", "works 600000"},
        {"dataSim=2 sim2=ctcc", "works 600000", "works 600000", "works 600000"},
        {"dataSim=1 sim2=ctcc", "works 600000", "works 600000", "works 600000"},
        {"debugger=on loggerSwitch=on", "works 600000", "works 600000", "works 600000"},
        {"clockOffset=3600", "fails 600032", "fails 600032", "fails 600032"},
        {"clockOffset=-3600", "fails 600032", "fails 600032", "fails 600032"},
        {"clockOffset=600", "works 600000", "works 600000", "works 600000"},
        {"timeout=100", "fails 600015", "fails 600015", "fails 600015"},
        {"timeout=2000", "warns 600000", "warns 600000", "warns 600000"},
        {"network=2g timeout=3000", "fails 600015", "fails 600012 1201", "fails 600012 -10001"},
        {"sdk=2.12.0", "works 600000", "fails 600012 102", "works 600000"},
        {"sdk=2.12.0 vpn=on", "fails 600012 103111", "fails 600012 3051", "fails 600012 800008"},
        {"build=release overlay=on", "warns 600000", "warns 600000", "warns 600000"},
        {"network=5g unicomHost=off", "works 600000", "warns 600000", "works 600000"},
        {"cleartext=blocked network=5g", "fails 600012 200028", "warns 600000", "works 600000"},
        {"appNetwork=wifi-only wifi=on", "fails 600008 200027", "fails 600008 410004",
         "fails 600008 80004"},
        {"changeNetwork=off wifi=on", "fails 600015 200024", "fails 600008 410003",
         "fails 600015 80800"},
        {"airplane=on wifi=on", "fails 600008", "fails 600008", "fails 600008"},
        {"airplane=on cached=on wifi=on", "works 600000", "works 600000", "works 600000"},
        {"appHost=h5 sim=iot", "fails", "fails", "fails"},
        {"appHost=h5 browserSaving=on", "fails", "fails", "fails"},
        {"platform=ios vpn=on", "fails 600012 103111", "fails 600012 1101", "fails 600012 800008"},
        {"key=missing platform=ios", "fails 600017", "fails 600017", "fails 600017"},
        {"clockOffset=3600 platform=ios", "fails 600004 31", "fails 600004 31", "fails 600004 31"},
        {"platform=ios proxy=on", "warns 600000", "warns 600000", "warns 600000"},
        {"platform=ios root=on", "works 600000", "works 600000", "works 600000"},
        {"overlay=on platform=ios", "warns 600000", "warns 600000", "warns 600000"},
        {"cleartext=blocked platform=ios", "works 600000", "works 600000", "works 600000"},
        {"platform=ios sdk=2.12.3", "warns 600000", "fails 600012 102", "warns 600000"},
        {"page=cannotTell", "cannotTell", "cannotTell", "cannotTell"},
        {"page=nonCompliant", "warns 600000", "warns 600000", "warns 600000"},
        {"page=refuses", "fails 600005", "fails 600005", "fails 600005"}};
    return rows;
}

} // namespace

class PhoneMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCombinationStandsOnce();
    void theWholeTableAgreesWithTheFaq();
    void theOtherStatesAgreeWithTheFaq_data();
    void theOtherStatesAgreeWithTheFaq();
    void everyOtherStateIsReviewed();
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
    const auto matrix = phoneMatrix(base, PhoneAction::Login, **tables);
    QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().message));
    m_lines = matrix->split('\n');
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

void PhoneMatrixTest::theOtherStatesAgreeWithTheFaq_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<QStringList>("outcomes");
    for (const Reviewed &row : reviewed()) {
        QTest::addRow("%s", row.other)
            << QString::fromLatin1(row.other)
            << QStringList{QString::fromLatin1(row.mobile), QString::fromLatin1(row.unicom),
                           QString::fromLatin1(row.telecom)};
    }
}

/// With each carrier, in the order of the lines: verdict, SDK code, carrier code.
void PhoneMatrixTest::theOtherStatesAgreeWithTheFaq()
{
    QFETCH(QString, other);
    QStringList outcomes;
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(10) == other)
            outcomes << cells.mid(11, 3).join(QLatin1Char(' ')).trimmed();
    }
    QTEST(outcomes, "outcomes");
}

void PhoneMatrixTest::everyOtherStateIsReviewed()
{
    QSet<QString> known{QString()};
    for (const Reviewed &row : reviewed())
        known.insert(QString::fromLatin1(row.other));
    for (const QByteArray &line : m_lines)
        QVERIFY2(known.contains(cellsOf(line).at(10)), line.constData());
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
