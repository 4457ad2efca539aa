#include "ui/cloud/AssertionPanel.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

const QString member = QStringLiteral("body");

/// The paths of all values in \p value, as valueAtPath() reads them.
void collectPaths(const QJsonValue &value, const QString &path, QStringList &paths)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto own = object.begin(); own != object.end(); ++own)
            collectPaths(own.value(),
                         path.isEmpty() ? own.key() : path + QLatin1Char('.') + own.key(), paths);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < std::min<qsizetype>(array.size(), 20); ++index)
            collectPaths(array.at(index), path + QStringLiteral("[%1]").arg(index), paths);
    } else {
        paths << path;
    }
}

QStandardItem *cell(const QString &text, bool isCode = true)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isCode, IsCodeRole);
    return item;
}

} // namespace

AssertionPanel::AssertionPanel(QWidget *parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_table(new TableView),
      m_subject(new QComboBox), m_path(new QComboBox), m_relation(new QComboBox),
      m_value(new QLineEdit), m_add(new QPushButton), m_remove(new QPushButton),
      m_toSuite(new QPushButton), m_problem(new Label({}, TextSize::Small, Tone::Refuse))
{
    layOut();
    connect(m_add, &QPushButton::clicked, this, &AssertionPanel::add);
    connect(m_value, &QLineEdit::returnPressed, this, &AssertionPanel::add);
    connect(m_remove, &QPushButton::clicked, this, &AssertionPanel::removeCurrent);
    connect(m_table, &TableView::deletionRequested, this, &AssertionPanel::removeCurrent);
    connect(m_toSuite, &QPushButton::clicked, this, &AssertionPanel::addToSuiteRequested);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &AssertionPanel::showEditors);
    connect(m_relation, &QComboBox::currentIndexChanged, this, &AssertionPanel::showEditors);
    retranslate();
}

void AssertionPanel::layOut()
{
    m_table->setObjectName(QStringLiteral("cloud.assertions"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    m_subject->setObjectName(QStringLiteral("cloud.assertions.subject"));
    m_path->setObjectName(QStringLiteral("cloud.assertions.path"));
    m_path->setEditable(true);
    m_path->setMinimumContentsLength(18);
    m_relation->setObjectName(QStringLiteral("cloud.assertions.relation"));
    m_value->setObjectName(QStringLiteral("cloud.assertions.value"));
    m_add->setObjectName(QStringLiteral("cloud.assertions.add"));
    m_remove->setObjectName(QStringLiteral("cloud.assertions.remove"));
    m_toSuite->setObjectName(QStringLiteral("cloud.assertions.toSuite"));
    m_problem->setObjectName(QStringLiteral("cloud.assertions.problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *editors = new QHBoxLayout;
    editors->setSpacing(6);
    for (QWidget *widget : QList<QWidget *>{m_subject, m_path, m_relation})
        editors->addWidget(widget);
    editors->addWidget(m_value, 1);
    editors->addWidget(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    for (QPushButton *button : {m_remove, m_toSuite}) {
        setSmallButton(button);
        buttons->addWidget(button);
    }
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    foot->setSpacing(6);
    foot->addLayout(editors);
    foot->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
}

void AssertionPanel::setExpectation(const cloud::StepExpectation &expectation,
                                    const cloud::SuiteVariables &variables)
{
    m_expectation = expectation;
    m_variables = variables;
    fill();
}

void AssertionPanel::check(const std::optional<cloud::ApiReply> &reply)
{
    m_reply = reply;
    QStringList paths;
    if (reply)
        collectPaths(reply->body, {}, paths);
    if (!paths.isEmpty())
        offerPaths(paths);
    fill();
}

void AssertionPanel::begin(const cloud::Operation &operation)
{
    QStringList paths;
    for (cloud::ResponseField field : operation.response)
        paths << field.path.replace(QStringLiteral("[]"), QStringLiteral("[0]"));
    m_path->clearEditText();
    offerPaths(paths);
    setExpectation({});
}

/// What is typed stays.
void AssertionPanel::offerPaths(const QStringList &paths)
{
    const QString typed = m_path->currentText();
    m_path->clear();
    m_path->addItems(paths);
    if (!typed.isEmpty())
        m_path->setCurrentText(typed);
}

int AssertionPanel::count() const
{
    return m_model->rowCount();
}

void AssertionPanel::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    m_failed = 0;
    const cloud::ApiReply nothing;
    for (const cloud::ExpectationCheck &check :
         cloud::checkExpectation(m_expectation, m_reply.value_or(nothing), m_variables)) {
        auto *subject = cell(check.subject);
        subject->setData(check.subject, Qt::UserRole);
        auto *problem = cell(m_reply ? check.failure : tr("no answer yet"), false);
        if (m_reply)
            subject->setData(
                static_cast<int>(check.failure.isEmpty() ? Verdict::Ok : Verdict::Refuses),
                VerdictRole);
        m_failed += m_reply && !check.failure.isEmpty() ? 1 : 0;
        m_model->appendRow({subject, cell(check.expected),
                            cell(m_reply ? check.actual : QStringLiteral("–")), problem});
    }
    emit changed();
}

void AssertionPanel::add()
{
    const QString subject = m_subject->currentData().toString();
    const QString problem = addPoint(subject, m_value->text().trimmed());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_value->clear();
    fill();
}

QString AssertionPanel::addPoint(const QString &subject, const QString &value)
{
    if (subject == member)
        return addMember(value);
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (subject == QLatin1StringView("verdict")) {
        const auto verdict = cloud::verdictFromName(value);
        if (!verdict)
            return tr("The verdict is pass, reject, unknown, ok or error.");
        m_expectation.verdict = verdict;
    } else if (subject == QLatin1StringView("code")) {
        if (value.isEmpty())
            return tr("Type the code, as OK or isv.TOKEN_INVALID.");
        m_expectation.code = value;
    } else if (!isNumber || number < 1) {
        return tr("Type a whole number above 0.");
    } else if (subject == QLatin1StringView("httpStatus")) {
        m_expectation.httpStatus = number;
    } else {
        m_expectation.maxMs = number;
    }
    return {};
}

QString AssertionPanel::addMember(const QString &value)
{
    const QString path = m_path->currentText().trimmed();
    const QString relation = m_relation->currentData().toString();
    if (path.isEmpty())
        return tr("Choose or type the path of a field, as Data.Mobile.");
    QJsonValue wanted = value;
    if (relation == QLatin1StringView("matches")) {
        if (!QRegularExpression(value).isValid())
            return tr("This is no regular expression.");
        wanted = QJsonObject{{relation, value}};
    } else if (relation == QLatin1StringView("exists")) {
        wanted = QJsonObject{{relation, true}};
    } else if (relation == QLatin1StringView("absent")) {
        wanted = QJsonObject{{QStringLiteral("exists"), false}};
    }
    m_expectation.body.insert(path, wanted);
    return {};
}

void AssertionPanel::removeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QString subject = current.siblingAtColumn(0).data(Qt::UserRole).toString();
    if (subject == QLatin1StringView("verdict"))
        m_expectation.verdict.reset();
    else if (subject == QLatin1StringView("code"))
        m_expectation.code.clear();
    else if (subject == QLatin1StringView("httpStatus"))
        m_expectation.httpStatus.reset();
    else if (subject == QLatin1StringView("maxMs"))
        m_expectation.maxMs.reset();
    m_expectation.body.remove(subject);
    fill();
}

void AssertionPanel::showEditors()
{
    const QString subject = m_subject->currentData().toString();
    const QString relation = m_relation->currentData().toString();
    const bool isMember = subject == member;
    m_path->setVisible(isMember);
    m_relation->setVisible(isMember);
    m_value->setEnabled(!isMember || relation == QLatin1StringView("is") ||
                        relation == QLatin1StringView("matches"));
}

void AssertionPanel::retranslate()
{
    const auto refill = [](QComboBox *box, const QList<QPair<QString, QString>> &items) {
        const int chosen = qMax(0, box->currentIndex());
        box->clear();
        for (const auto &[words, id] : items)
            box->addItem(words, id);
        box->setCurrentIndex(chosen);
    };
    refill(m_subject, {{tr("Field"), member},
                       {tr("Verdict"), QStringLiteral("verdict")},
                       {tr("Code"), QStringLiteral("code")},
                       {tr("HTTP status"), QStringLiteral("httpStatus")},
                       {tr("At most, in ms"), QStringLiteral("maxMs")}});
    refill(m_relation, {{tr("is"), QStringLiteral("is")},
                        {tr("matches"), QStringLiteral("matches")},
                        {tr("is there"), QStringLiteral("exists")},
                        {tr("is not there"), QStringLiteral("absent")}});
    m_subject->setAccessibleName(tr("What is checked"));
    m_path->setAccessibleName(tr("Path of the field"));
    m_relation->setAccessibleName(tr("How it is checked"));
    m_value->setAccessibleName(tr("Expected value"));
    m_value->setPlaceholderText(tr("Expected value"));
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_toSuite->setText(tr("Add the call to a suite…"));
    m_table->setAccessibleName(tr("Assertions"));
    m_model->setHorizontalHeaderLabels(
        {tr("Point"), tr("Expected"), tr("Actual"), tr("What is not as expected")});
    const QList<int> widths{190, 120, 120};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    showEditors();
    fill();
}

void AssertionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
