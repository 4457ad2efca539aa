#include "ui/scheme/SchemePlace.h"

#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace numauth::ui {

using package::PackageFacts;

SchemePlace::SchemePlace(const scheme::SchemeRules &rules, QWidget *parent)
    : Place(parent), m_rules(rules), m_model(new SchemeModel(rules, this)), m_table(new TableView),
      m_drop(new DropZone), m_detail(new SchemeDetail(rules)), m_readPackage(new QAction(this))
{
    setObjectName(QStringLiteral("scheme"));
    layOut();
    connect(m_readPackage, &QAction::triggered, this, &SchemePlace::choosePackage);
    connect(m_drop, &DropZone::clicked, this, &SchemePlace::choosePackage);
    connect(m_drop, &DropZone::filesDropped, this, &SchemePlace::take);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SchemePlace::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        showCurrent();
        emit countsChanged();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &Place::countsChanged);
    connect(m_detail, &SchemeDetail::edited, this,
            [this](const QString &schemeId, const scheme::Scheme &scheme) {
                if (const Result<> saved = m_model->save(schemeId, scheme); !saved)
                    report(saved.error().message, Verdict::Refuses);
            });
    connect(&m_reading, &QFutureWatcherBase::finished, this, &SchemePlace::packageRead);
    retranslate();
}

SchemePlace::~SchemePlace()
{
    m_reading.waitForFinished();
}

void SchemePlace::layOut()
{
    auto *toolBar = new ToolStrip(QStringLiteral("scheme.toolbar"));
    m_readPackage->setIcon(themeIcon(QStringLiteral("cube")));
    toolBar->addButton(m_readPackage);
    toolBar->addStretch();
    addToolBar(toolBar);

    m_table->setObjectName(QStringLiteral("scheme.table"));
    m_table->setRowHeight(RowDelegate::Tall);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    const QList<int> widths{190, 84, 230, 160, 160};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_drop->setObjectName(QStringLiteral("scheme.drop"));
    m_drop->setJudge([this](const QStringList &paths) {
        const bool isTaken =
            std::ranges::any_of(paths, [this](const QString &path) { return canTake(path); });
        return DropAnswer{isTaken, isTaken ? dropText(paths.first())
                                           : tr("This is no package, keystore or certificate.")};
    });
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_table, 1);
    auto *dropBox = new QVBoxLayout;
    dropBox->setContentsMargins(14, 14, 14, 14);
    dropBox->addWidget(m_drop);
    leftLayout->addLayout(dropBox);

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({840, 530});
    setCentralWidget(splitter);
}

QString SchemePlace::title() const
{
    return tr("Schemes");
}

shell::VerdictCounts SchemePlace::counts() const
{
    shell::VerdictCounts counts;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const Verdict verdict = m_model->row(index).verdict();
        counts.refuses += verdict == Verdict::Refuses;
        counts.nonCompliant += verdict == Verdict::NonCompliant;
        counts.cannotTell += verdict == Verdict::CannotTell;
    }
    return counts;
}

void SchemePlace::showVerdict(Verdict verdict)
{
    for (int index = 0; index < m_model->rowCount(); ++index) {
        if (m_model->row(index).verdict() == verdict) {
            m_table->setCurrentIndex(m_model->index(index, 0));
            return;
        }
    }
}

QList<shell::PlaceAction> SchemePlace::menuActions() const
{
    return {{shell::MenuId::File, m_readPackage, true}};
}

bool SchemePlace::canTake(const QString &path) const
{
    static const QStringList suffixes{QStringLiteral("apk"),
                                      QStringLiteral("aab"),
                                      QStringLiteral("apks"),
                                      QStringLiteral("xapk"),
                                      QStringLiteral("ipa"),
                                      QStringLiteral("keystore"),
                                      QStringLiteral("jks"),
                                      QStringLiteral("p12"),
                                      QStringLiteral("pfx"),
                                      QStringLiteral("cer"),
                                      QStringLiteral("pem"),
                                      QStringLiteral("der"),
                                      QStringLiteral("mobileprovision")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QString SchemePlace::dropText(const QString &path) const
{
    const QString file = QFileInfo(path).fileName();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_model->row(current.row()).scheme)
        return tr("Read package name and signature of %1 and make a scheme of them").arg(file);
    return tr("Read the signature of %1 and compare it with %2")
        .arg(file, m_model->row(current.row()).scheme->name);
}

void SchemePlace::take(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (canTake(path))
            m_waiting << path;
    }
    if (!m_waiting.isEmpty() && !m_reading.isRunning())
        readPackage(m_waiting.takeFirst());
}

void SchemePlace::choosePackage()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Read a package"), {},
                                     tr("Packages and certificates (*.apk *.aab *.apks *.xapk "
                                        "*.ipa *.jks *.keystore *.p12 *.cer *.pem)"));
    if (!path.isEmpty())
        take({path});
}

void SchemePlace::readPackage(const QString &path)
{
    emit statusMessage(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_reading.setFuture(QtConcurrent::run(
        [path] { return package::PackageReader::read(path, package::Verification::Full); }));
}

void SchemePlace::packageRead()
{
    useFacts(m_reading.result());
    if (!m_waiting.isEmpty())
        readPackage(m_waiting.takeFirst());
}

/// A package belongs to the scheme of its identity; without one the selected scheme is compared,
/// and an empty list gets its first scheme.
void SchemePlace::useFacts(const PackageFacts &facts)
{
    if (!facts.errors.isEmpty() && facts.identity().isEmpty()) {
        report(facts.errors.join(QLatin1Char(' ')), Verdict::Refuses);
        return;
    }
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const SchemeRow &row = m_model->row(index);
        if (row.scheme && !facts.identity().isEmpty() &&
            row.scheme->identity() == facts.identity()) {
            m_model->compare(index, facts);
            m_table->setCurrentIndex(m_model->index(index, 0));
            return;
        }
    }
    const QModelIndex current = m_table->currentIndex();
    if (facts.identity().isEmpty() && current.isValid())
        m_model->compare(current.row(), facts);
    else
        addFrom(facts);
}

void SchemePlace::addFrom(const PackageFacts &facts)
{
    if (m_model->folder().isEmpty()) {
        report(tr("Open a workspace first: the scheme is kept in it."), Verdict::Information);
        return;
    }
    const scheme::Scheme made = scheme::SchemeCheck::fromPackage(facts);
    const QString schemeId = scheme::SchemeStore(m_model->folder()).freeId(made.name);
    if (const Result<> saved = m_model->save(schemeId, made); !saved) {
        report(saved.error().message, Verdict::Refuses);
        return;
    }
    const int index = m_model->indexOf(schemeId);
    m_model->compare(index, facts);
    m_table->setCurrentIndex(m_model->index(index, 0));
    report(tr("Made the draft %1 from %2.").arg(made.name, QFileInfo(facts.path).fileName()),
           Verdict::Ok);
}

void SchemePlace::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_detail->show(m_model->row(current.row()));
    else
        m_detail->clear();
}

void SchemePlace::report(const QString &sentence, Verdict verdict)
{
    emit toastRequested(ToastMessage{sentence, verdict, {}, {}});
}

void SchemePlace::openWorkspace(const QString &folder)
{
    m_model->open(folder);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
    emit contentChanged();
}

void SchemePlace::retranslate()
{
    m_readPackage->setText(tr("Read a package…"));
    m_readPackage->setToolTip(tr("Read package name and signature from a file"));
    m_table->setAccessibleName(tr("Schemes"));
    m_table->setEmptyText(tr("Drop a package: the first scheme is ready in 30 seconds."));
    m_drop->setTexts(tr("Drop a package or certificate here"),
                     {QStringLiteral("APK · AAB · IPA · keystore · PEM"),
                      tr("Its package name and signature are compared with the scheme; the file "
                         "stays on this machine.")});
    m_model->retranslate();
    emit titleChanged();
}

void SchemePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
